import * as Y from 'yjs';
import type { Dice } from '../convergence/dice.ts';
import { Replica, type World } from '../convergence/replica.ts';
import { verbs } from '../convergence/verbs.ts';

/** Updates that an honest browser makes on this board, and all of it in one. */
export function honestUpdates(stored: Uint8Array, world: World, dice: Dice): Uint8Array[] {
  const made: Uint8Array[] = [];
  const replica = new Replica(1, world, stored, (_from, update) => made.push(update));
  replica.doc.clientID = 1_000_000 + dice.roll(1e9);
  for (let count = 0; count < 12; count += 1) verbs[dice.pick(Object.keys(verbs)) ?? '']?.(replica, dice);
  made.push(Y.encodeStateAsUpdate(replica.doc));
  replica.undo.destroy();
  replica.view.destroy();
  replica.doc.destroy();
  return made;
}
