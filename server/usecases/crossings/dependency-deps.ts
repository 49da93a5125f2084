import type { ServerEvents } from '../../events.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HubPort } from '../boards/hub-port.ts';

/** What making and ending a dependency is made of. */
export interface DependencyDeps extends Pick<
  Stores,
  'audit' | 'boards' | 'dependencies' | 'errands' | 'questions' | 'referencedCards'
> {
  readonly hub: HubPort;
  readonly events: ServerEvents;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
