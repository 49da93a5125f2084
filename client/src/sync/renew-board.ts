import type { BoardSession } from './board-session.ts';
import { bringEdits } from './bring-edits.ts';
import type { UnsentWords } from './unsent-cards.ts';

/**
 * Takes leave of a generation of a board's document: brings what is unsent of it, and puts the copy on this device out of the way.
 * Answers what I should hear of, or null when the generation didn't change after all. Rejects when it's worth trying again later.
 */
export async function takeLeave(
  session: BoardSession,
  signal: AbortSignal,
): Promise<readonly UnsentWords[] | null> {
  // what another tab wrote is brought as well: both would clear the copy
  await session.gatherKept();
  const hasPending = session.status.get().pending > 0;
  const brought = await bringEdits(session.id, session.doc, hasPending, signal);
  if (brought.outcome === 'same') return null;
  const words =
    brought.outcome === 'not-taken'
      ? session.unsent()
      : brought.left.map(({ id: late, kind, card, title, why, fields }): UnsentWords => {
          const texts = [title, ...fields.map(({ text }) => text)].filter((text) => text.trim() !== '');
          return { kind, id: card, texts, late: { id: late, why, title, fields } };
        });
  await session.forgetCopy(words);
  return words;
}
