import type { PersonId } from '@verbeterbord/shared/ids.ts';

/**
 * Whose sockets a change is about. A question where that may grow while the change is made, such as who came by a link: it is
 * asked before and after.
 */
export type Whose = readonly PersonId[] | 'everybody' | (() => Promise<readonly PersonId[]>);

/** What a use case that may take somebody's access away asks of the gate (server/auth/access-gate.ts). */
export interface GatePort {
  /**
   * Runs `body`, which changes what these people may do. While it runs nothing is taken in from their open sockets; when it
   * is done, or failed, each socket asks anew whether it may stay. Resolves when those that may not are closed.
   */
  change<Value>(whose: Whose, body: () => Promise<Value>): Promise<Value>;
}
