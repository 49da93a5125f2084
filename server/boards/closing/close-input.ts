import type { RecordedAction } from '@verbeterbord/shared/api/records.ts';
import type { CloseCycle } from '@verbeterbord/shared/board/commands/close-cycle.ts';
import type { LeavingValue } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';

const values = { carried: 'carry', later: 'later', stopped: 'stop' } as const;

/** What a record means for its board: the record decides, also when the board changed after it was written. */
export function closeInput(
  {
    number,
    lesson,
    actions,
  }: {
    readonly number: number;
    readonly lesson: string;
    readonly actions: readonly RecordedAction[];
  },
  next: number,
): CloseCycle {
  const leaving = new Map<ActionId, LeavingValue>();
  const again = new Map<ActionId, string>();
  for (const action of actions)
    if (action.outcome !== 'done') leaving.set(action.id, values[action.outcome]);
    else if (action.again) again.set(action.id, action.reason);
  return { cycle: number, next, leaving, again, lesson };
}
