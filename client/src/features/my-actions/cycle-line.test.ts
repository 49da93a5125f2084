import type { MyBoard } from '@verbeterbord/shared/api/actions.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { myActionsTexts } from '../../i18n/my-actions.ts';
import { nl } from '../../i18n/nl.ts';
import { cycleLine } from './cycle-line.ts';

const board: MyBoard = {
  id: 'jeugd' as BoardId,
  title: 'Team Jeugd',
  canEdit: true,
  cycle: { number: 23, end: '2026-12-20' as Day },
  pause: null,
  goals: [],
};
const words = { ...myActionsTexts.nl, pause: nl.panel.cycleBar.reminder.pause };
const line = (given: Partial<MyBoard>, today = '2026-12-21'): string =>
  cycleLine({ ...board, ...given }, today as Day, words);

test('in a holiday the line says that it is one, in the words of the board, until it is over', () => {
  const pause = { end: '2027-01-03' as Day };
  expect(line({ pause })).toBe('Ronde 23 · Vakantie t/m 2027-01-03');
  expect(line({ pause }, '2027-01-03')).toBe('Ronde 23 · Vakantie t/m 2027-01-03');
  expect(line({ pause }, '2027-01-04')).toBe('Ronde 23');
});

test('otherwise it says how long the cycle goes on', () => {
  expect(line({}, '2026-12-18')).toContain('Ronde 23 · ');
  expect(line({}, '2026-12-18')).toContain('2');
  expect(line({ cycle: null })).toBe('');
  // as it was kept before there were holidays in it
  const { pause: _none, ...kept } = board;
  expect(cycleLine(kept as MyBoard, '2026-12-21' as Day, words)).toBe('Ronde 23');
});
