import { BoardDocument } from '@verbeterbord/server/boards/board-document.ts';
import { checkBoard } from '@verbeterbord/shared/board/invariants.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import { Dice } from '../../convergence/dice.ts';
import type { World } from '../../convergence/replica.ts';
import { startingBoard } from '../../convergence/starting-board.ts';
import { honestUpdates } from '../../faults/honest-updates.ts';
import { mutations } from '../../faults/mutations.ts';
import { number } from '../measure/format.ts';
import type { Workload } from './workload.ts';

const board = asId<BoardId>('bench');
/** Honest updates are made anew after so many mutants. */
const freshEvery = 200;
/** What is left out reads as its default, and the hub puts it back: that is no damage. */
const mendable: ReadonlySet<string> = new Set([
  'no-shared-text',
  'no-shared-map',
  'no-attempt',
  'done-elsewhere',
  'duplicate-number',
]);

function documentOf(stored: Uint8Array): BoardDocument {
  const updates = [{ seq: 1, bytes: stored }];
  return new BoardDocument(
    { board, epoch: 1, snapshot: null, snapshotSeq: 0, updates, clients: new Map() },
    () => 0,
  );
}

interface Tally {
  refused: number;
  accepted: number;
  /** What went wrong, with the round, so that it can be played again. */
  readonly wrong: string[];
}

/** One mutant against a document; answers whether the document must be made anew. */
function tryOne(
  document: BoardDocument,
  before: Buffer,
  bytes: Uint8Array,
  round: number,
  tally: Tally,
): boolean {
  const edit = {
    from: 'client',
    bytes,
    person: asId<PersonId>('m'),
    author: {},
    allowsStructs: () => true,
  } as const;
  try {
    const { verdicts, update } = document.apply([edit], Date.now());
    const ok = verdicts[0]?.ok === true;
    tally[ok ? 'accepted' : 'refused'] += 1;
    const isSame = before.equals(Y.encodeStateAsUpdate(document.doc));
    if (!ok && !isSame) tally.wrong.push(`${round} was refused and changed the document`);
    if (ok && isSame !== (update === null)) tally.wrong.push(`${round} did something else than it told`);
    if (update === null) return !isSame;
    const damage = checkBoard(document.doc).find(({ rule }) => !mendable.has(rule));
    if (damage !== undefined) tally.wrong.push(`${round} was accepted and left ${damage.rule}`);
  } catch (error) {
    tally.wrong.push(`${round} broke the document: ${String(error)}`);
  }
  return true;
}

/** Broken and hostile updates by the million: none that is refused may change the document, none that is accepted may harm it. */
export const mutatedUpdates: Workload = {
  name: 'mutations',
  run: async ({ quick, count, log }) => {
    const rounds = count ?? (quick ? 50_000 : 1_000_000);
    const seed = Date.now() % 1e9;
    const dice = new Dice(seed);
    let ids = 0;
    const world: World = {
      cycle: 2,
      nextId: () => `id-${(ids += 1)}`,
      nextLetter: () => String.fromCodePoint(0x4e00 + ((ids += 1) % 20_000)),
      now: Date.now,
    };
    const stored = startingBoard(world);
    const tally: Tally = { refused: 0, accepted: 0, wrong: [] };
    let originals: readonly Uint8Array[] = [];
    let document = documentOf(stored);
    const before = Buffer.from(Y.encodeStateAsUpdate(document.doc));
    const began = performance.now();
    for (let round = 0; round < rounds; round += 1) {
      if (round % freshEvery === 0) originals = honestUpdates(stored, world, dice);
      const mutate = dice.pick(mutations);
      const bytes = mutate?.(dice.pick(originals) ?? stored, dice) ?? stored;
      if (!tryOne(document, before, bytes, round, tally)) continue;
      document.doc.destroy();
      document = documentOf(stored);
    }
    const { refused, accepted, wrong } = tally;
    const seconds = (performance.now() - began) / 1000;
    log(`seed ${seed}: ${refused} refused, ${accepted} accepted, ${number(seconds)} s`);
    for (const line of wrong.slice(0, 10)) log(line);
    return [
      {
        workload: `${rounds} mutated updates, seed ${seed}`,
        measure: 'refused ones that changed the document, accepted ones that harmed it',
        ours: `${wrong.length} (${refused} refused, ${accepted} accepted)`,
        peers: '',
        ratio: '',
        target: '0',
        reached: wrong.length === 0,
      },
    ];
  },
};
