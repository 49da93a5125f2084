import type * as Y from 'yjs';
import { actionStates, type ActionState } from '../domain/action.ts';
import { accept, refuse, type Result } from '../errors.ts';
import type { ActionId, GoalId } from '../ids.ts';
import { laneColumn, laneOf } from './columns.ts';
import type { CommandContext, CommandOrigin } from './command.ts';
import { findSpot } from './place-in-column.ts';
import { cardFields } from './schema.ts';

export interface PlannedMove {
  readonly action: ActionId;
  readonly state: ActionState;
  /** The lane it lands in; undefined leaves it in its own, also when its goal is in the bin. */
  readonly goal: GoalId | null | undefined;
  readonly before: ActionId | null;
  readonly cycle: number;
}

/**
 * What moving an action (`map`) writes, decided but not written yet: the answer is called within a transaction, or is null when it
 * hangs there already. Refuses `invalid-value`. Whether the goal may be pointed at is for the caller to ask.
 */
export function planMove(
  doc: Y.Doc,
  map: Y.Map<unknown>,
  input: PlannedMove,
  context: CommandContext,
): Result<((origin: CommandOrigin) => void) | null> {
  const fields = cardFields.action;
  if (!actionStates.includes(input.state) || !fields.cycle.accepts(input.cycle))
    return refuse('invalid-value');

  const { state: was, order } = fields.place.read(map.get('place'));
  const cycle = fields.cycle.read(map.get('cycle'));
  const done = fields.done.read(map.get('done'));
  const own = fields.goal.read(map.get('goal'));
  const goal = input.goal === undefined ? own : input.goal;
  const lane = input.goal === undefined ? laneOf(doc, own) : input.goal;
  const finished = input.state === 'done' && was !== 'done';
  const spot = findSpot(doc, laneColumn(doc, lane, input.state, input.action), input.before);
  const stays = was === input.state && own === goal && cycle !== null;
  if (stays && spot.holds({ id: input.action, order })) return accept(null);

  return accept((origin: CommandOrigin) => {
    spot.makeRoom(origin);
    map.set('place', { state: input.state, order: spot.order });
    if (own !== goal) map.set('goal', goal);
    if (cycle === null || (finished && cycle !== input.cycle)) map.set('cycle', input.cycle);
    if (finished || (input.state === 'done' && done === null))
      map.set('done', { by: context.by, at: context.now });
    if (input.state !== 'done' && done !== null) map.set('done', null);
  });
}
