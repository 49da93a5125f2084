import type { Me } from '@verbeterbord/shared/api/people.ts';
import { refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { BoardSession } from './board-session.ts';
import { acquireBoard, releaseBoard } from './open-boards.ts';

/** How long to look for a copy on this device, milliseconds. */
const patience = 3_000;

/**
 * Does one thing on a board that isn't on the screen, without a connection: in its copy on this device. Refuses `busy` when
 * there is no such copy. The board stays open until the server has it all.
 */
export async function editOffline(
  id: BoardId,
  me: Me,
  edit: (session: BoardSession) => Result<unknown>,
): Promise<Result<unknown>> {
  const session = await openCopy(id, me);
  if (session === null) {
    releaseBoard(id);
    return refuse('busy');
  }
  const result = edit(session);
  const off = session.status.subscribe(release);
  function release(): void {
    const { kind } = session?.status.get() ?? { kind: 'stopped' };
    if (kind !== 'saved' && kind !== 'stopped') return;
    off();
    releaseBoard(id);
  }
  release();
  return result;
}

function openCopy(id: BoardId, me: Me): Promise<BoardSession | null> {
  const opening = acquireBoard(id, me);
  return new Promise((resolve) => {
    const done = (session: BoardSession | null): void => {
      off();
      clearTimeout(timer);
      resolve(session);
    };
    const look = (): void => {
      const state = opening.get();
      if (state.kind === 'open' && state.session.loaded.get()) done(state.session);
      else if (state.kind === 'no-copy' || state.kind === 'refused') done(null);
    };
    const off = opening.subscribe(look);
    const timer = setTimeout(() => done(null), patience);
    look();
  });
}
