import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { Me } from '@verbeterbord/shared/api/people.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import * as Y from 'yjs';
import { ApiError } from '../api/api-error.ts';
import { createStore, type Store } from '../ui/store.ts';
import { boardRegistry, type RegisteredBoard } from './board-registry.ts';
import { BoardSession } from './board-session.ts';
import { isSharedComputer } from './device.ts';
import { aboutBoard } from './early-about.ts';
import { KeptBoard } from './kept-board.ts';
import { askWhetherEnded, knewMe } from './me.ts';
import type { UnsentWords } from './unsent-cards.ts';

/** How far the opening of a board has come. `no-copy`: no connection, and nothing of it on this device; it keeps trying. */
export type Opening =
  | { readonly kind: 'opening' | 'no-copy' }
  | { readonly kind: 'refused'; readonly reason: CloseReason }
  | { readonly kind: 'open'; readonly session: BoardSession };

interface OpenBoard {
  users: number;
  readonly opening: Store<Opening>;
  readonly abort: AbortController;
  leaving: ReturnType<typeof setTimeout> | undefined;
  readonly registered: RegisteredBoard;
}

const boards = new Map<BoardId, OpenBoard>();
const notYet: Opening = { kind: 'opening' };

/** After the last user left, for a route change back and forth. Milliseconds. */
const lingering = 3_000;
const retryAfter = 3_000;

const refusals: Readonly<Record<number, CloseReason>> = {
  401: 'notSignedIn',
  403: 'notAllowed',
  404: 'gone',
};

/** The board, opened once per tab however many parts of the screen use it. Pair with `releaseBoard`. */
export function acquireBoard(id: BoardId, me: Me): Store<Opening> {
  const present = boards.get(id);
  if (present !== undefined) {
    present.users += 1;
    clearTimeout(present.leaving);
    return present.opening;
  }
  const opening = createStore<Opening>(notYet);
  const pending = (): number => {
    const state = opening.get();
    return state.kind === 'open' ? state.session.status.get().pending : 0;
  };
  const board: OpenBoard = {
    users: 1,
    opening,
    abort: new AbortController(),
    leaving: undefined,
    registered: { pending, close: () => closeBoard(id) },
  };
  boards.set(id, board);
  boardRegistry.add(board.registered);
  void open(id, me, board, []);
  return board.opening;
}

/** How far the opening of a board has come in this tab. */
export function openingOf(id: BoardId): Opening {
  return boards.get(id)?.opening.get() ?? notYet;
}

export function releaseBoard(id: BoardId): void {
  const board = boards.get(id);
  if (board === undefined) return;
  board.users -= 1;
  if (board.users > 0) return;
  const state = board.opening.get();
  // there is no coming back to what the server ended, such as for want of a session: the next one begins anew
  if (state.kind === 'refused' || (state.kind === 'open' && state.session.status.get().kind === 'stopped'))
    closeBoard(id);
  else board.leaving = setTimeout(() => closeBoard(id), lingering);
}

function closeBoard(id: BoardId): void {
  const board = boards.get(id);
  if (board === undefined) return;
  boards.delete(id);
  boardRegistry.delete(board.registered);
  clearTimeout(board.leaving);
  board.abort.abort();
  const state = board.opening.get();
  if (state.kind === 'open') state.session.close();
}

/** `left` are words that the generation before couldn't bring along. */
async function open(id: BoardId, me: Me, board: OpenBoard, left: readonly UnsentWords[]): Promise<void> {
  const { signal } = board.abort;
  const kept = isSharedComputer() ? null : await keptOf(me, id);
  const doc = new Y.Doc();
  const [fromDevice, asked] = await Promise.all([
    kept?.load(doc) ?? false,
    // with a copy on this device the server's answer isn't waited for
    kept?.row.about === undefined || kept.row.about === null ? ask(id, board) : null,
  ]);
  const about = asked ?? kept?.row.about;
  if (signal.aborted || about === null || about === undefined) {
    kept?.stop();
    doc.destroy();
    return;
  }
  const session: BoardSession = new BoardSession({
    id,
    me,
    doc,
    about,
    fresh: asked !== null,
    kept,
    fromDevice,
    left,
    onReturn: () => void refresh(session, signal),
    onOutdated: () => void renew(session, board),
  });
  board.opening.set({ kind: 'open', session });
  if (asked === null) await refresh(session, signal);
}

/** The server built the document anew while we were away: what is unsent is brought, and the board begins afresh. */
async function renew(session: BoardSession, board: OpenBoard): Promise<void> {
  const { signal } = board.abort;
  const { id, me } = session;
  while (!signal.aborted) {
    try {
      // hardly ever needed, so it comes only then
      const { takeLeave } = await import('./renew-board.ts');
      const left = await takeLeave(session, signal);
      if (signal.aborted) return;
      if (left === null) return session.resume();
      board.opening.set(notYet);
      session.close();
      return await open(id, me, board, left);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status === 401) askWhetherEnded();
    }
    await pause(signal);
  }
}

/** Boards that this page has opened before: there may be a copy on the device since. */
const openedBefore = new Set<BoardId>();

async function keptOf(me: Me, id: BoardId): Promise<KeptBoard | null> {
  const maybe = knewMe || openedBefore.has(id);
  openedBefore.add(id);
  return maybe ? KeptBoard.open(me.person.id, id) : KeptBoard.begin(me.person.id, id);
}

/** The facts around a board; tries again until there is an answer. Null when it was refused or left. */
async function ask(id: BoardId, board: OpenBoard): Promise<BoardAbout | null> {
  const { signal } = board.abort;
  while (!signal.aborted) {
    try {
      return await aboutBoard(id, signal);
    } catch (error) {
      const reason = error instanceof ApiError ? refusals[error.status] : undefined;
      if (reason !== undefined) {
        board.opening.set({ kind: 'refused', reason });
        return null;
      }
      if (signal.aborted) return null;
      board.opening.set({ kind: 'no-copy' });
      await pause(signal);
    }
  }
  return null;
}

/** Facts from the device may be old: the server's replace them when it answers. The socket says whether we may be here. */
async function refresh(session: BoardSession, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      session.setAbout(await aboutBoard(session.id, signal));
      return;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status in refusals) return;
    }
    await pause(signal);
  }
}

/** Until it is worth trying again: some seconds, or the network coming back. */
async function pause(signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  await new Promise<void>((resolve) => {
    const go = (): void => resolve();
    const timer = setTimeout(go, retryAfter);
    over.signal.addEventListener('abort', () => clearTimeout(timer));
    window.addEventListener('online', go, { signal: over.signal });
    signal.addEventListener('abort', go, { signal: over.signal });
  });
  over.abort();
}
