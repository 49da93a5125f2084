import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { newId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import type { ServerEvents } from '../../events.ts';
import type { BoardLog } from '../../storage/boards/board-log.ts';

export interface CreateBoardDeps {
  readonly boardLog: BoardLog;
  readonly events: ServerEvents;
  now(): number;
}

export interface CreateBoard {
  readonly team: TeamId;
  readonly title: string;
  readonly by: PersonId;
}

/** Makes an empty board: only the server does, once, so that two clients never set up two. The right was checked before. */
export async function createBoard(deps: CreateBoardDeps, input: CreateBoard): Promise<BoardId> {
  const board = newId<BoardId>();
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  const row = {
    id: board,
    team: input.team,
    title: input.title,
    person: input.by,
    at: toInstant(deps.now()),
  };
  await deps.boardLog.create(row, Y.encodeStateAsUpdate(doc));
  doc.destroy();
  deps.events.emit('boardCreated', { board });
  return board;
}
