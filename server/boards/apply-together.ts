import { toInstant } from '@verbeterbord/shared/time.ts';
import { onlyAuthor, type Batch, type Flight, type Gathered } from './batch.ts';
import { SpoiltDocumentError, type BoardDocument, type Verdict } from './board-document.ts';
import { judge } from './judge.ts';
import { mend } from './mend.ts';

export interface Applied {
  readonly verdicts: readonly Verdict[];
  /** What is to be written, and told when it is; null when nothing changed. */
  readonly batch: Batch | null;
  readonly flight: Flight | null;
  /** Whether merging may have broken something. */
  readonly isStructural: boolean;
}

/** Applies what gathered, and puts the guilty aside. Answers the error after which the document must be thrown away. */
export function applyTogether(
  document: BoardDocument,
  items: readonly Gathered[],
  now: number,
): Applied | SpoiltDocumentError {
  try {
    const edits = items.map(({ edit }) => edit);
    const { update, verdicts, cards, isStructural: mayBreak, ...rows } = document.apply(edits, now);
    judge(items, verdicts, now);
    const isStructural = mayBreak && items[0]?.edit !== mend;
    if (update === null) return { verdicts, batch: null, flight: null, isStructural };
    const row = { board: document.board, bytes: update, person: onlyAuthor(items), at: toInstant(now) };
    const flight = { update, items, verdicts, cards };
    return { verdicts, batch: { update: row, ...rows }, flight, isStructural };
  } catch (error) {
    if (error instanceof SpoiltDocumentError) return error;
    throw error;
  }
}
