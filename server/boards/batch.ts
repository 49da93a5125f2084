import type { Result } from '@verbeterbord/shared/errors.ts';
import type { TouchedCard } from '../events.ts';
import type { AdoptedRow, ChangeRow, ClientRow, UpdateRow } from '../storage/boards/board-log.ts';
import type { Edit, Verdict } from './board-document.ts';
import type { Session } from './session.ts';

/** An edit on its way to the disk, with who waits for it. */
export interface Gathered {
  readonly edit: Edit;
  /** Null for a server edit. */
  readonly session: Session | null;
  /** Hears a server edit's result once it is on disk. */
  settle?(result: Result<unknown>): void;
}

/** What a room wants in the next transaction. */
export interface Batch {
  readonly update: UpdateRow;
  readonly changes: readonly ChangeRow[];
  readonly clients: readonly ClientRow[];
  /** Edits of former generations that were made again in it. */
  readonly adopted: readonly AdoptedRow[];
}

/** A batch that was applied and is being written. */
export interface Flight {
  readonly update: Uint8Array;
  readonly items: readonly Gathered[];
  readonly verdicts: readonly Verdict[];
  readonly cards: readonly TouchedCard[];
}

/** Whose edits these all are; null when they are of several people, or of the server. */
export function onlyAuthor(items: readonly Gathered[]): UpdateRow['person'] {
  const people = new Set(items.map(({ edit }) => edit.person));
  const [only] = people;
  return people.size === 1 && only !== undefined ? only : null;
}

/** The session that all of these came from, if it was one. */
export function onlySession(items: readonly Gathered[]): Session | null {
  const [first] = items;
  if (first === undefined) return null;
  return items.every(({ session }) => session === first.session) ? first.session : null;
}
