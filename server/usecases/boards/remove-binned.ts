import { write, type Command } from '@verbeterbord/shared/board/command.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { roots } from '@verbeterbord/shared/board/schema.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import { accept } from '@verbeterbord/shared/errors.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';

export interface RemoveBinned {
  /** Cards that went into the bin before this moment. */
  readonly before: Instant;
}

/**
 * Removes cards for good that have long been in the bin, and answers their ids. Only the server does this: what somebody offline
 * still wrote on such a card goes with it.
 */
export const removeBinned: Command<RemoveBinned, readonly string[]> = (doc, { before }, context) => {
  const past = cardKinds.flatMap((kind) =>
    listCards(doc, kind)
      .filter((card) => card.archived !== null && card.archived.at < before)
      .map(({ id }) => ({ kind, id: id as string })),
  );
  if (past.length === 0) return accept([]);
  return write(doc, 'removeBinned', context, () => {
    for (const { kind, id } of past) doc.getMap(roots[kind]).delete(id);
    return past.map(({ id }) => id);
  });
};
