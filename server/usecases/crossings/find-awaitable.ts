import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AwaitableCard } from '../../storage/team-of-teams/awaitable-cards.ts';
import type { ReferencedCardKey } from '../../storage/team-of-teams/referenced-cards.ts';

/** So many are offered to choose from. */
const most = 40;

export interface FindAwaitable {
  readonly words: string;
  /** Boards to look on, those whose cards come first in front; and in each of them, the nearest first. */
  readonly boards: readonly (readonly BoardId[])[];
}

/** Of one letter nearly every title has one. */
const fewestLetters = 2;

/**
 * Cards to wait for: with these words, in the title or anywhere on the card; without at least two letters the newest. Of hundreds of
 * boards the letters within a word count on the nearest alone.
 */
export async function findAwaitable(
  { awaitable, search }: Pick<Stores, 'awaitable' | 'search'>,
  { words, boards }: FindAwaitable,
): Promise<readonly AwaitableCard[]> {
  const found = new Map<string, AwaitableCard>();
  const add = (cards: readonly AwaitableCard[]): void => {
    for (const card of cards) {
      const key = `${card.board} ${card.kind} ${card.id}`;
      if (found.size < most && !found.has(key)) found.set(key, card);
    }
  };
  for (const group of boards) {
    if (group.length === 0 || found.size >= most) continue;
    if (words.length < fewestLetters) {
      // obstacles are few, and would never be seen behind all actions
      const obstacles = await awaitable.obstacles(group, most / 2);
      const actions = await awaitable.actions(group, '', most - obstacles.length);
      add([...actions, ...obstacles]);
      continue;
    }
    // rows of actions follow their board at once, the index of words a while later
    add(await awaitable.actions(group, words, most));
    for (const kind of ['action', 'obstacle'] as const) {
      if (found.size >= most) break;
      const { found: hits } = await search.find({
        words,
        boards: group,
        histories: [],
        kind,
        where: 'open',
        from: null,
        until: null,
        limit: most,
      });
      add(
        await awaitable.those(hits.map(({ board, card }): ReferencedCardKey => ({ board, kind, id: card }))),
      );
    }
  }
  return [...found.values()];
}
