import type { ServerEvents } from '../events.ts';
import type { Stores } from '../storage/stores.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import type { CrossingKind } from '../usecases/crossings/crossing-kind.ts';
import { Followers } from './followers.ts';
import { MentionProjector } from './mention-projector.ts';
import { Projector } from './projector.ts';
import { ReferenceFollower } from './reference-follower.ts';
import { SearchFollower } from './search-follower.ts';

export interface BoardFollowersDeps {
  readonly hub: Pick<HubPort, 'read'>;
  readonly events: ServerEvents;
  readonly stores: Stores;
  readonly crossings: readonly CrossingKind[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Everything that follows the boards: each by itself, and all as one. */
export function boardFollowers({ stores, crossings, ...deps }: BoardFollowersDeps) {
  const projector = new Projector({ ...deps, store: stores.projections });
  const searchFollower = new SearchFollower({
    ...deps,
    store: stores.searchStore,
    logHeads: () => stores.projections.logHeads(),
  });
  const mentionProjector = new MentionProjector({ ...stores, ...deps, store: stores.mentions });
  const referenceFollower = new ReferenceFollower({ ...stores, ...deps, kinds: crossings });
  const all = new Followers([projector, searchFollower, mentionProjector, referenceFollower]);
  return { projector, searchFollower, mentionProjector, all } as const;
}
