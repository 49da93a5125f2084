import type * as Y from 'yjs';
import type { AttemptId } from '../ids.ts';
import { toInstant, type Instant } from '../time.ts';
import { createMap, type CommandContext } from './command.ts';
import { attemptFields } from './schema.ts';

/**
 * An attempt under a new id, as an entry for a map of attempts. It comes after the one made at `after`, also when the
 * clock of this device runs behind: the last attempt is the one that counts.
 */
export function newAttempt(
  context: CommandContext,
  plan: string,
  after?: Instant,
): [AttemptId, Y.Map<unknown>] {
  const at = after !== undefined && after >= context.now ? toInstant(Date.parse(after) + 1) : context.now;
  return [context.newId() as AttemptId, createMap(attemptFields, { created: { by: context.by, at }, plan })];
}
