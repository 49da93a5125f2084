import type { UpdateRow } from './board-log.ts';

/** Rows of one batch as a few values: between threads each object and each piece of bytes is copied by itself, which costs more than its content. */
export interface PackedUpdates {
  readonly boards: readonly UpdateRow['board'][];
  readonly people: readonly UpdateRow['person'][];
  readonly times: readonly UpdateRow['at'][];
  /** Where in `bytes` each row's end. */
  readonly ends: readonly number[];
  readonly bytes: Uint8Array;
}

export function packUpdates(rows: readonly UpdateRow[]): PackedUpdates {
  const ends: number[] = [];
  let end = 0;
  for (const row of rows) ends.push((end += row.bytes.length));
  const bytes = new Uint8Array(end);
  for (const [index, row] of rows.entries()) bytes.set(row.bytes, (ends[index] ?? 0) - row.bytes.length);
  return {
    boards: rows.map(({ board }) => board),
    people: rows.map(({ person }) => person),
    times: rows.map(({ at }) => at),
    ends,
    bytes,
  };
}

/** The rows again; their bytes are views on the packed ones. */
export function unpackUpdates({ boards, people, times, ends, bytes }: PackedUpdates): UpdateRow[] {
  return boards.map((board, index) => ({
    board,
    person: people[index] ?? null,
    at: times[index] as UpdateRow['at'],
    bytes: bytes.subarray(ends[index - 1] ?? 0, ends[index]),
  }));
}
