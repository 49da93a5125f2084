import { accept } from '../../errors.ts';
import type { ObstacleId } from '../../ids.ts';
import { openCard, write, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';

export interface SolveObstacle {
  readonly obstacle: ObstacleId;
  /** False opens it again. */
  readonly solved: boolean;
}

/** Says that an obstacle is out of the way, or isn't after all. */
export const solveObstacle: Command<SolveObstacle> = (doc, { obstacle, solved }, context) => {
  const open = openCard(doc, 'obstacle', obstacle);
  if (!open.ok) return open;
  const before = cardFields.obstacle.solved.read(open.value.get('solved'));
  if (solved === (before !== null)) return accept();
  return write(doc, 'solveObstacle', context, () => {
    open.value.set('solved', solved ? { by: context.by, at: context.now } : null);
  });
};
