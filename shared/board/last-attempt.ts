import * as Y from 'yjs';
import type { AttemptId } from '../ids.ts';
import { cardFields } from './schema.ts';

/** The shared map of an action's current try, or undefined on a damaged card. */
export function lastAttempt(action: Y.Map<unknown>): Y.Map<unknown> | undefined {
  const attempts = action.get('attempts');
  if (!(attempts instanceof Y.Map)) return undefined;
  const id: AttemptId | undefined = cardFields.action.attempts.read(attempts).at(-1)?.id;
  const stored: unknown = id && attempts.get(id);
  return stored instanceof Y.Map ? (stored as Y.Map<unknown>) : undefined;
}
