import {
  foundKinds,
  searchPlaces,
  type FoundKind,
  type SearchPlace,
} from '@verbeterbord/shared/domain/search.ts';
import { asId, isId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { addDays, isDay, type Day } from '@verbeterbord/shared/time.ts';

export const periods = ['all', 'quarter', 'year', 'own'] as const;
export type Period = (typeof periods)[number];

/** What is asked for, as it stands in the address of the page. */
export interface Question {
  readonly words: string;
  readonly where: SearchPlace;
  readonly board: BoardId | null;
  readonly kind: FoundKind | null;
  readonly period: Period;
  /** For a period of one's own. */
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Tolerant: what an address says and we don't know is left out. */
export function readQuestion(search: string): Question {
  const given = new URLSearchParams(search);
  const one = <Value extends string>(values: readonly Value[], key: string, otherwise: Value): Value =>
    values.find((value) => value === given.get(key)) ?? otherwise;
  const board = given.get('bord');
  const day = (key: string): Day | null => {
    const value = given.get(key);
    return isDay(value) ? value : null;
  };
  return {
    words: given.get('q') ?? '',
    where: one(searchPlaces, 'waar', 'all'),
    board: isId(board) ? asId<BoardId>(board) : null,
    kind: foundKinds.find((kind) => kind === given.get('soort')) ?? null,
    period: one(periods, 'periode', 'all'),
    from: day('van'),
    until: day('tot'),
  };
}

/** The address of a question, without what is as usual. */
export function addressOf({ words, where, board, kind, period, from, until }: Question): string {
  const search = new URLSearchParams();
  const put = (key: string, value: string | null, usual = ''): void => {
    if (value !== null && value !== usual) search.set(key, value);
  };
  put('q', words);
  put('waar', where, 'all');
  put('bord', board);
  put('soort', kind);
  put('periode', period, 'all');
  if (period === 'own') {
    put('van', from);
    put('tot', until);
  }
  const text = search.toString();
  return text === '' ? '/zoeken' : `/zoeken?${text}`;
}

/** What the API is asked. */
export function requestOf(question: Question, today: Day, limit: number): string {
  const { words, where, board, kind, period } = question;
  const search = new URLSearchParams({ q: words, where, limit: String(limit) });
  const from = period === 'quarter' ? addDays(today, -91) : period === 'year' ? addDays(today, -365) : null;
  const span = period === 'own' ? question : { from, until: from === null ? null : today };
  const more = { board, kind, from: span.from, until: span.until };
  for (const [key, value] of Object.entries(more)) if (value !== null) search.set(key, value);
  return `/search?${search.toString()}`;
}

/** Whether something but words narrows it. */
export function isNarrow({ where, board, kind, period }: Question): boolean {
  return where !== 'all' || board !== null || kind !== null || period !== 'all';
}
