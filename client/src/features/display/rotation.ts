import type { BoardId } from '@verbeterbord/shared/ids.ts';

/** Which boards are on the screen: the one people see, the one that is being made ready behind it, and the one that fades away. */
export interface Rotation {
  readonly boards: readonly BoardId[];
  readonly shown: BoardId | null;
  readonly coming: BoardId | null;
  readonly leaving: BoardId | null;
  /** Goes up when the one that is shown has to be opened anew. */
  readonly attempt: number;
}

export type RotationEvent =
  /** What this screen shows, as it is now. */
  | { readonly kind: 'boards'; readonly boards: readonly BoardId[] }
  /** Everything of the board that is shown had its turn. */
  | { readonly kind: 'through' }
  | { readonly kind: 'ready' | 'failed' | 'left'; readonly board: BoardId };

export const nothingShown: Rotation = { boards: [], shown: null, coming: null, leaving: null, attempt: 0 };

/** The next state. A board that can't be shown is passed over; the one that is shown stays until another is ready. */
export function turn(state: Rotation, event: RotationEvent): Rotation {
  switch (event.kind) {
    case 'boards':
      return settle({ ...state, boards: event.boards });
    case 'through':
      return state.coming === null ? { ...state, coming: after(state, state.shown) } : state;
    case 'ready':
      return event.board === state.coming
        ? { ...state, shown: event.board, coming: null, leaving: state.shown }
        : state;
    case 'failed':
      if (event.board === state.coming) return { ...state, coming: after(state, event.board) };
      if (event.board !== state.shown || state.coming !== null) return state;
      return { ...state, coming: after(state, state.shown), attempt: state.attempt + 1 };
    default:
      return event.board === state.leaving ? { ...state, leaving: null } : state;
  }
}

/** The board after this one, in the order asked; null when that is the one on the screen. */
function after({ boards, shown }: Rotation, board: BoardId | null): BoardId | null {
  const index = board === null ? -1 : boards.indexOf(board);
  const next = boards[(index + 1) % boards.length] ?? null;
  return next === shown ? null : next;
}

/** What isn't among the boards any more goes. */
function settle(state: Rotation): Rotation {
  const { boards, shown, coming, leaving } = state;
  const still = (board: BoardId | null): BoardId | null =>
    board !== null && boards.includes(board) ? board : null;
  const now = still(shown) ?? boards[0] ?? null;
  return {
    ...state,
    shown: now,
    coming: still(coming) === now ? null : still(coming),
    leaving: leaving === now ? null : leaving,
  };
}
