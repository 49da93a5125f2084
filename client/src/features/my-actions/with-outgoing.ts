import type { MyAction, MyActions, MyBoard } from '@verbeterbord/shared/api/actions.ts';
import type { Outgoing } from '../../sync/outgoing.ts';

/** The list as it will be: what was done here stands in it at once, whether or not the server has it. */
export function withOutgoing({ actions, boards }: MyActions, outgoing: readonly Outgoing[]): MyAction[] {
  const shown = new Map(actions.map((action) => [action.id, action]));
  for (const entry of outgoing) {
    if (entry.state === 'refused') continue;
    const action = shown.get(entry.action);
    if (entry.what.kind === 'change') {
      if (action !== undefined) shown.set(action.id, changed(action, entry));
    } else if (action === undefined) {
      const board = boards.find(({ id }) => id === entry.board);
      if (board !== undefined) shown.set(entry.action, added(entry, board));
    }
  }
  return [...shown.values()];
}

/** Whether the server's list shows it: then it needn't be shown apart any more. A note is in no list. */
export function isShown({ actions }: MyActions, { action, what }: Outgoing): boolean {
  const row = actions.find(({ id }) => id === action);
  if (what.kind === 'add') return row !== undefined;
  const { state, stuck } = what.patch;
  return (
    row === undefined ||
    ((state === undefined || row.state === state) && (stuck === undefined || row.stuck === (stuck !== null)))
  );
}

function changed(action: MyAction, { at, what }: Outgoing): MyAction {
  if (what.kind === 'add') return action;
  const { state, stuck } = what.patch;
  const moved =
    state === undefined
      ? action
      : { ...action, state, done: state === 'done' ? new Date(at).toISOString() : null };
  return stuck === undefined ? moved : { ...moved, stuck: stuck !== null, stuckReason: stuck ?? '' };
}

function added({ action, title, what }: Outgoing, board: MyBoard): MyAction {
  const input = what.kind === 'add' ? what.input : undefined;
  const current = board.cycle?.number ?? 0;
  return {
    id: action,
    board: { id: board.id, title: board.title },
    title,
    goal: board.goals.find(({ id }) => id === input?.goal) ?? null,
    due: input?.due ?? null,
    state: input?.state ?? 'todo',
    cycle: input?.later === true ? null : current,
    currentCycle: current,
    stuck: false,
    stuckReason: '',
    asked: null,
    carried: 0,
    done: null,
    isNew: false,
  };
}
