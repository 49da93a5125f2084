import type { FoundKind } from '@verbeterbord/shared/domain/search.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Day } from '@verbeterbord/shared/time.ts';
import type { SearchEntry } from './search-entry.ts';

/*
 * Words of a column that is in the index and on no screen: by them the index itself finds a board, a kind, a month, instead of looking
 * at every row that has the words. They choose too much rather than too little: each row found is looked at once more.
 */

export const liveWord = 'live';
export const openWord = 'open';

/** Ids have hyphens, at which the index would cut them. */
export function boardWord(board: BoardId): string {
  return `b${board.replaceAll('-', 'z')}`;
}

export function kindWord(kind: FoundKind): string {
  return `k${kind}`;
}

/** Of the month of a moment or a day. */
export function monthWord(at: string): string {
  return `m${at.slice(0, 4)}${at.slice(5, 7)}`;
}

/** The months from a day to a day, both included; null when they are more than the index should be asked for. */
export function monthWords(from: Day, until: Day): string[] | null {
  const words: string[] = [];
  // a moment of the last day in Amsterdam may stand in the month before it in UTC
  for (let at = addDays(from, -1); monthOf(at) <= monthOf(until); at = nextMonth(at)) {
    words.push(monthWord(at));
    if (words.length > mostMonths) return null;
  }
  return words;
}

const mostMonths = 75;
const monthOf = (day: Day): string => day.slice(0, 7);
const nextMonth = (day: Day): Day => addDays(`${day.slice(0, 8)}28` as Day, 4);

export function scopeOf(board: BoardId, { kind, number, open, at }: SearchEntry): string {
  const words = [boardWord(board), kindWord(kind)];
  if (number === 0) words.push(liveWord);
  if (open) words.push(openWord);
  if (at !== null) words.push(monthWord(at));
  return words.join(' ');
}
