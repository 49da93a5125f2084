import type { ActionPatch, MyAction } from '@verbeterbord/shared/api/actions.ts';
import type { Me } from '@verbeterbord/shared/api/people.ts';
import { accept, type Result } from '@verbeterbord/shared/errors.ts';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/api.ts';

/** What can be done to an action from this list. */
export type ActionChange = Pick<ActionPatch, 'state' | 'stuck' | 'comment'>;

/** Where a change ended: on the server, or on this device until there is a connection. */
export type Kept = 'server' | 'device';

/** Changes an action on the server; without a connection in the board's copy on this device. Throws an `ApiError` otherwise. */
export async function changeAction(action: MyAction, change: ActionChange, me: Me): Promise<Kept> {
  try {
    await api.patch(`/boards/${action.board.id}/actions/${action.id}`, change);
    return 'server';
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'network') throw error;
    const result = await onDevice(action, change, me);
    if (!result.ok) throw result.code === 'busy' ? error : new ApiError(409, result.code);
    return 'device';
  }
}

/** The board's document and its commands come only when they are needed. */
async function onDevice(action: MyAction, change: ActionChange, me: Me): Promise<Result<unknown>> {
  const [{ editOffline }, { addComment }, { markStuck }, { resolveStuck }, { moveAction }] =
    await Promise.all([
      import('../../sync/edit-offline.ts'),
      import('@verbeterbord/shared/board/commands/add-comment.ts'),
      import('@verbeterbord/shared/board/commands/mark-stuck.ts'),
      import('@verbeterbord/shared/board/commands/resolve-stuck.ts'),
      import('@verbeterbord/shared/board/commands/move-action.ts'),
    ]).catch(() => {
      throw new ApiError(0, 'network');
    });
  const { id } = action;
  return editOffline(action.board.id, me, (session): Result<unknown> => {
    const { comment, stuck, state } = change;
    if (comment !== undefined) return session.run(addComment, { kind: 'action', id, text: comment });
    if (stuck === null) return session.run(resolveStuck, { action: id });
    if (stuck !== undefined) return session.run(markStuck, { action: id, reason: stuck });
    if (state === undefined) return accept();
    const goal = session.view.card('action', id)?.goal ?? null;
    return session.run(moveAction, { action: id, state, goal, before: null, cycle: action.currentCycle });
  });
}
