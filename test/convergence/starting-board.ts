import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import type { World } from './replica.ts';

/** A small board with something of everything, as everybody gets it at first. */
export function startingBoard(world: World): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  initialiseBoard(doc, { board: asId<BoardId>('board-1') });
  const context = (): CommandContext => ({
    by: null,
    now: toInstant(world.now()),
    newId: () => world.nextId(),
  });
  addAmbition(doc, { title: 'Ambitie' }, context());
  for (const title of ['Doel een', 'Doel twee']) {
    const goal = addGoal(doc, { title }, context());
    for (const [title, state] of [
      ['Bellen', 'done'],
      ['Schrijven', 'doing'],
      ['Vragen', 'todo'],
    ] as const)
      addAction(doc, { title, state, goal: goal.ok ? goal.value : null, cycle: world.cycle }, context());
  }
  addIdea(doc, { title: 'Idee' }, context());
  addObstacle(doc, { title: 'Knelpunt' }, context());
  addSuccess(doc, { title: 'Succes', cycle: world.cycle }, context());
  return Y.encodeStateAsUpdate(doc);
}
