import { BoardDocument } from '@verbeterbord/server/boards/board-document.ts';
import { defaultLimits } from '@verbeterbord/server/boards/limits.ts';
import { rebuildDocument } from '@verbeterbord/server/boards/rebuild-document.ts';
import type { LoadedBoard } from '@verbeterbord/server/storage/boards/board-log.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { cardMap, snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type ActionId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import { addCards } from '../load/board-content.ts';
import { number, times } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import type { Row } from '../measure/row.ts';
import type { Workload } from './workload.ts';

const board = asId<BoardId>('bench');
const person = asId<PersonId>('bench');
const cards = 40;
const sessions = 10_000;
const keystrokes = 400;

interface Figures {
  /** What somebody gets who opens the board with nothing. */
  readonly bytes: number;
  /** Milliseconds from what is on disk to that. */
  readonly opening: number;
  /** Milliseconds of our processor: judged, applied, and made into one frame. */
  readonly keystroke: number;
}

/** Visits that each leave a client id and nothing else: a letter that the next one takes away. */
function age(doc: Y.Doc, actions: readonly ActionId[]): void {
  doc.transact(() => {
    for (let session = 0; session < sessions; session += 1) {
      doc.clientID = 1_000_003 + session * 397_351;
      const title = cardMap(doc, 'action', actions[session % actions.length] ?? '')?.get('title');
      if (!(title instanceof Y.Text)) throw new Error('an action has a title');
      title.insert(3, 'e');
      title.delete(4, 1);
    }
  });
}

const loadedFrom = (snapshotBytes: Uint8Array, epoch = 1): LoadedBoard => ({
  board,
  epoch,
  snapshot: snapshotBytes,
  snapshotSeq: 1,
  updates: [],
  clients: new Map(),
});

function measure(onDisk: Uint8Array, actions: readonly ActionId[], rounds: number): Figures {
  const cpu = (): number => performance.now();
  const openings: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const { doc } = new BoardDocument(loadedFrom(onDisk), cpu);
    bytes = Y.encodeStateAsUpdate(doc).length;
    openings.push(performance.now() - began);
    doc.destroy();
  }
  const document = new BoardDocument(loadedFrom(onDisk), cpu);
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(document.doc));
  const updates: Uint8Array[] = [];
  client.on('update', (update: Uint8Array) => updates.push(update));
  const title = cardMap(client, 'action', actions[0] ?? '')?.get('title');
  const taken: number[] = [];
  for (let letter = 0; letter < keystrokes; letter += 1) {
    if (title instanceof Y.Text) title.insert(2, 'e');
    const edit = updates.at(-1) ?? new Uint8Array();
    const began = performance.now();
    document.apply(
      [{ from: 'client', bytes: edit, person, author: client, allowsStructs: () => true }],
      Date.now(),
    );
    taken.push(performance.now() - began);
  }
  client.destroy();
  document.doc.destroy();
  return { bytes, opening: percentile(openings, 0.5), keystroke: percentile(taken, 0.5) };
}

/** A board that met 10,000 sessions, before and after its document is built anew, beside a new board with the same cards. */
export const rebuild: Workload = {
  name: 'rebuild',
  run: async ({ quick, log }) => {
    const rounds = quick ? 7 : 31;
    const doc = new Y.Doc();
    initialiseBoard(doc, { board });
    const actions = addCards(doc, cards);
    const fresh = Y.encodeStateAsUpdateV2(doc);
    age(doc, actions);
    const old = Y.encodeStateAsUpdateV2(doc);
    const document = new BoardDocument(loadedFrom(old), () => 0);
    const began = performance.now();
    const built = rebuildDocument(document, [], defaultLimits, 1, Date.now());
    const building = performance.now() - began;
    if (built === null || built instanceof Error) throw new Error('it was not built anew', { cause: built });
    const same =
      JSON.stringify({ ...snapshot(document.doc), epoch: built.epoch }) ===
      JSON.stringify(snapshot(new BoardDocument(loadedFrom(built.snapshot, built.epoch), () => 0).doc));
    // each compiles the code for the next: in turns, and the best of two
    const runs = [fresh, old, built.snapshot, fresh, old, built.snapshot].map((bytes) =>
      measure(bytes, actions, rounds),
    );
    const best = (index: number): Figures => ({
      bytes: runs[index]?.bytes ?? Number.NaN,
      opening: Math.min(runs[index]?.opening ?? Infinity, runs[index + 3]?.opening ?? Infinity),
      keystroke: Math.min(runs[index]?.keystroke ?? Infinity, runs[index + 3]?.keystroke ?? Infinity),
    });
    const [young, before, after] = [best(0), best(1), best(2)];
    log(`building it anew took ${number(building)} ms`);
    const workload = `a board of ${cards} cards that met ${sessions} sessions`;
    const line = (measure: string, figure: (of: Figures) => number): Row => ({
      workload,
      measure,
      ours: number(figure(after)),
      peers: `before ${number(figure(before))}, new board ${number(figure(young))}`,
      ratio: times(figure(after), figure(young)),
      target: '≤ 1.2× a new board',
      reached: figure(after) <= figure(young) * 1.2,
    });
    return [
      line('bytes to a joiner', ({ bytes }) => bytes),
      line('opening: from disk to the first answer, ms', ({ opening }) => opening),
      line('CPU per keystroke, ms', ({ keystroke }) => keystroke),
      {
        workload,
        measure: 'building it anew, once, with nobody on it, ms',
        ours: number(building),
        peers: '',
        ratio: '',
        target: 'reads the same',
        reached: same,
      },
    ];
  },
};
