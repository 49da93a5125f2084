import { outcomeOf, type Action } from '@verbeterbord/shared/domain/action.ts';

/** Which of the four steps an action is at: 1 plan, 2 do, 3 check, 4 adjust. *Nog niet* keeps it at checking. */
export function stepOf(action: Action): number {
  if (action.place.state === 'todo') return 1;
  if (action.place.state === 'doing') return 2;
  const outcome = outcomeOf(action);
  return outcome === 'yes' || outcome === 'no' ? 4 : 3;
}
