import { asId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { addressOf, isNarrow, readQuestion, requestOf, type Question } from './search-filters.ts';

const plain: Question = {
  words: 'intake & school',
  where: 'all',
  board: null,
  kind: null,
  period: 'all',
  from: null,
  until: null,
};
const narrow: Question = {
  ...plain,
  where: 'closed',
  board: asId('jeugd'),
  kind: 'action',
  period: 'own',
  from: '2026-01-01' as Day,
  until: '2026-03-31' as Day,
};

test.each([plain, narrow])('the address of a question says all of it', (question) => {
  const address = addressOf(question);
  expect(readQuestion(address.slice(address.indexOf('?')))).toEqual(question);
});

test('what nobody knows in an address is left out', () => {
  const read = readQuestion('?q=x&waar=overal&bord=../../etc&soort=theepot&periode=ooit&van=2026-02-30');
  expect(read).toEqual({ ...plain, words: 'x' });
  expect([isNarrow(read), isNarrow(narrow)]).toEqual([false, true]);
});

test('a period counts back from today', () => {
  const today = '2026-11-22' as Day;
  expect(requestOf({ ...plain, words: 'x', period: 'year' }, today, 30)).toBe(
    '/search?q=x&where=all&limit=30&from=2025-11-22&until=2026-11-22',
  );
  expect(requestOf(narrow, today, 30)).toContain('from=2026-01-01&until=2026-03-31');
});
