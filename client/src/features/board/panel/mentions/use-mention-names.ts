import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import { MentionNames } from '@verbeterbord/shared/domain/mention.ts';
import { useBoardSession } from '../../../../sync/hooks.ts';
import { useStore } from '../../../../ui/use-store.ts';

const known = new WeakMap<BoardAbout['people'], MentionNames>();

/** How the people of this board are called behind an @. The same until people change. */
export function useMentionNames(): MentionNames {
  const { people } = useStore(useBoardSession().about);
  let names = known.get(people);
  if (names === undefined) known.set(people, (names = new MentionNames(people)));
  return names;
}
