import type { Day } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { auditQuery, everything } from './audit-query.ts';

const day = (text: string): Day => text as Day;

test('no filter asks for everything', () => {
  expect(auditQuery(everything)).toBe('');
});

test('days begin and end at midnight in the Netherlands, in winter and in summer', () => {
  const query = new URLSearchParams(
    auditQuery({ ...everything, from: day('2026-01-10'), to: day('2026-07-10') }),
  );
  expect(query.get('from')).toBe('2026-01-09T23:00:00.000Z');
  expect(query.get('to')).toBe('2026-07-10T22:00:00.000Z');
});

test('an action and a word go along', () => {
  expect(auditQuery({ ...everything, action: 'member-set', text: ' jeugd ' })).toBe(
    'action=member-set&text=jeugd',
  );
});
