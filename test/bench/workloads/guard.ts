import { inspectUpdate } from '@verbeterbord/server/boards/guard/inspect-update.ts';
import { Places } from '@verbeterbord/server/boards/guard/places.ts';
import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { setDue } from '@verbeterbord/shared/board/commands/set-due.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { cardMap } from '@verbeterbord/shared/board/read.ts';
import { asId, newId, type ActionId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Day } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { addCards } from '../load/board-content.ts';
import { must } from '../load/must.ts';
import { number } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import type { Workload } from './workload.ts';

const cards = 500;
const rounds = 400;

/** What people do on a board: mostly typing, and now and then a move, a date, a comment, a new card. */
function* honestUpdates(client: Y.Doc, actions: readonly ActionId[]): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  client.on('update', (update: Uint8Array) => made.push(update));
  const context: CommandContext = { by: asId<PersonId>('bench'), now: toInstant(Date.now()), newId };
  for (let round = 0; round < rounds; round += 1) {
    const action = actions[(round * 37) % actions.length] ?? asId<ActionId>('');
    const title = cardMap(client, 'action', action)?.get('title');
    for (let letter = 0; letter < 8; letter += 1)
      if (title instanceof Y.Text) title.insert(Math.floor(title.length / 2), 'e');
    if (title instanceof Y.Text) title.delete(Math.floor(title.length / 2) - 3, 1);
    const state = round % 2 === 0 ? 'doing' : 'todo';
    must(moveAction(client, { action, state, goal: null, before: null, cycle: 1 }, context));
    must(setDue(client, { action, due: '2026-12-01' as Day }, context));
    must(addComment(client, { kind: 'action', id: action, text: 'Morgen gebeld.' }, context));
    if (round % 8 === 0) must(addAction(client, { title: 'Een nieuwe', goal: null, cycle: 1 }, context));
    yield* made;
    made = [];
  }
}

/** What judging one honest update costs on a board with 500 cards, before it's applied. */
export const guardCost: Workload = {
  name: 'guard',
  run: async ({ log }) => {
    const server = new Y.Doc();
    initialiseBoard(server, { board: asId<BoardId>('bench') });
    const actions = addCards(server, cards);
    const client = new Y.Doc();
    Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
    const places = new Places(server);
    const context = { doc: server, places, mayWriteAs: () => true };
    const taken: number[] = [];
    let refused = 0;
    for (const update of honestUpdates(client, actions)) {
      const began = performance.now();
      const judged = inspectUpdate(update, context);
      taken.push(performance.now() - began);
      if (!judged.ok) refused += 1;
      Y.applyUpdate(server, update);
    }
    const mean = taken.reduce((sum, ms) => sum + ms, 0) / taken.length;
    log(`mean ${number(mean)} ms, p99 ${number(percentile(taken, 0.99))} ms, ${refused} refused`);
    return [
      {
        workload: `guard, ${cards} cards, ${taken.length} honest updates`,
        measure: 'mean per update, ms',
        ours: number(mean) + (refused === 0 ? '' : ` (${refused} refused)`),
        peers: '',
        ratio: '',
        target: '≤ 0.15 ms',
        reached: mean <= 0.15 && refused === 0,
      },
    ];
  },
};
