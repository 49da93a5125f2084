import { cardMap } from '@verbeterbord/shared/board/read.ts';
import { repair } from '@verbeterbord/shared/board/repair.ts';
import { cardFields } from '@verbeterbord/shared/board/schema.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import fc from 'fast-check';
import * as Y from 'yjs';
import { Dice } from './dice.ts';
import { Ledger } from './ledger.ts';
import { Network } from './network.ts';
import { Replica, type World } from './replica.ts';
import { startingBoard } from './starting-board.ts';
import { frequent } from './verb-names.ts';
import { idsOf, verbs } from './verbs.ts';

const kinds = ['do', 'type', 'deliver', 'drop', 'reconnect', 'reload', 'undo', 'redo', 'repair'] as const;

/** One thing that happens. `seed` decides the rest of it. */
export interface Step {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly seed: number;
  /** For `do`: which verbs, by name, so that a pinned schedule stays what it is when verbs are added. */
  readonly verbs?: readonly string[];
}

export interface Schedule {
  readonly replicas: number;
  readonly steps: readonly Step[];
}

// the dice want all numbers alike: fast-check would rather offer small ones
const base = { at: fc.nat(4), seed: fc.noBias(fc.nat()) };
const verb = fc.oneof(fc.constantFrom(...Object.keys(verbs)), fc.constantFrom(...frequent));
const happens = (kind: (typeof kinds)[number]): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constant(kind), ...base });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('do' as const),
      ...base,
      verbs: fc.array(verb, { minLength: 1, maxLength: 4, size: 'max' }),
    }),
  },
  { weight: 10, arbitrary: happens('deliver') },
  { weight: 3, arbitrary: happens('type') },
  { weight: 3, arbitrary: happens('undo') },
  { weight: 1, arbitrary: happens('redo') },
  { weight: 2, arbitrary: fc.constantFrom(...kinds).chain(happens) },
);

/** Three to five people, and what they do in what order. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  replicas: fc.integer({ min: 3, max: 5 }),
  steps: fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }),
});

/** How everybody stands when all is done, with what must not have got lost. */
export interface Outcome {
  readonly replicas: readonly Replica[];
  readonly ledger: Ledger;
  settle(): void;
}

/** Plays a schedule; everybody has everything at the end. */
export function play({ replicas: count, steps }: Schedule): Outcome {
  const world = newWorld();
  const stored = startingBoard(world);
  const ledger = new Ledger();
  const replicas: Replica[] = [];
  const network = new Network(replicas);
  for (let index = 0; index < count; index += 1)
    replicas.push(new Replica(index, world, stored, (from, update) => network.send(from, update)));

  for (const { kind, at, seed, verbs: chosen = [] } of steps) {
    const dice = new Dice(seed);
    const replica = replicas[at % count] as Replica;
    const other = (at + 1 + dice.roll(count - 1)) % count;
    switch (kind) {
      case 'do':
        for (const name of chosen) ledger.around(replica, name, () => void verbs[name]?.(replica, dice));
        break;
      case 'type':
        ledger.around(replica, 'type', () => type(replica, dice));
        break;
      case 'undo':
        for (let count = 1 + dice.roll(3); count > 0; count -= 1)
          ledger.around(replica, 'undo', () => void replica.undo.undo());
        break;
      case 'redo':
        for (let count = 1 + dice.roll(2); count > 0; count -= 1)
          ledger.around(replica, 'redo', () => void replica.undo.redo());
        break;
      case 'deliver':
        network.deliver(replica.index, dice);
        break;
      case 'drop':
        network.drop(replica.index, other);
        break;
      case 'reconnect':
        network.reconnect(replica.index, other);
        break;
      case 'reload':
        replica.reload();
        break;
      case 'repair':
        // the first one plays the hub
        ledger.around(replicas[0] as Replica, 'repair', () => void repair((replicas[0] as Replica).doc));
        break;
    }
  }
  network.settle();
  return { replicas, ledger, settle: () => network.settle() };
}

function newWorld(): World {
  let ids = 0;
  let letters = 0;
  let moments = 0;
  return {
    cycle: 3,
    nextId: () => `c${String((ids += 1)).padStart(4, '0')}`,
    // the private use area: no two letters are alike, and none can be cut in two
    nextLetter: () => String.fromCharCode(0xe000 + (letters += 1)),
    now: () => Date.UTC(2026, 0, 19, 9) + (moments += 1) * 1_000,
  };
}

/** Letters typed straight into a shared text, as a text field does. */
function type(replica: Replica, dice: Dice): void {
  const kind = dice.pick(cardKinds) ?? 'action';
  const id = dice.pick<string>(idsOf(replica, kind));
  const card = id === undefined ? undefined : cardMap(replica.doc, kind, id);
  const field = dice.pick(
    Object.entries(cardFields[kind]).flatMap(([key, { nested }]) => (nested === 'text' ? [key] : [])),
  );
  const text = field === undefined ? undefined : card?.get(field);
  if (text instanceof Y.Text)
    replica.doc.transact(() => text.insert(dice.roll(text.length + 1), replica.world.nextLetter()), 'typing');
}
