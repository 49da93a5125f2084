import { listCards, snapshot } from '@verbeterbord/shared/board/read.ts';
import { roots } from '@verbeterbord/shared/board/schema.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import type * as Y from 'yjs';
import type { Replica } from './replica.ts';

/** What may take letters away: rewriting and undo, and nothing else. */
const erasing = new Set([
  'editText',
  'editAttempt',
  'editLesson',
  // the lesson goes into the record
  'closeCycle',
  'editComment',
  'removeComment',
  'judgeAmbition',
  'describeIndicator',
  'markStuck',
  'answerOutcome',
  'undo',
  'redo',
]);

/** The books of a schedule: every card ever made, every letter ever written, and which letters were erased on purpose. */
export class Ledger {
  readonly #cards = new Set<string>();
  readonly #written = new Set<string>();
  readonly #erased = new Set<string>();
  /** Which attempt a letter stood in. */
  readonly #home = new Map<string, string>();
  readonly #withdrawn = new Set<string>();

  /** Does something on a replica, and writes down what came and went. */
  around(replica: Replica, what: string, work: () => void): void {
    const before = read(replica);
    work();
    const after = read(replica);
    for (const letter of after.letters) this.#written.add(letter);
    const gone = before.letters.difference(after.letters);
    if (gone.size > 0 && !erasing.has(what)) throw new Error(`${what} took ${gone.size} letters away`);
    for (const letter of gone) this.#erased.add(letter);
    for (const [id, letters] of after.attempts) for (const letter of letters) this.#home.set(letter, id);
    for (const id of before.attempts.keys()) if (!after.attempts.has(id)) this.#withdrawn.add(id);
    for (const key of after.cards) this.#cards.add(key);
  }

  /** Cards that were made once and aren't in the document, nor in its bin. */
  missingCards(doc: Y.Doc): string[] {
    const present = new Set(
      cardKinds.flatMap((kind) => listCards(doc, kind).map(({ id }) => `${kind}:${id}`)),
    );
    return [...this.#cards.difference(present)];
  }

  /**
   * Letters that somebody wrote, nobody erased, and that are gone. Left out are those typed into an attempt at the moment
   * that its maker took it back: the one thing that undo removes for good.
   */
  missingLetters(doc: Y.Doc): string[] {
    const lost = this.#written.difference(this.#erased).difference(new Set(lettersIn(snapshot(doc))));
    return [...lost].filter((letter) => !this.#withdrawn.has(this.#home.get(letter) ?? ''));
  }
}

interface Reading {
  readonly cards: readonly string[];
  readonly letters: Set<string>;
  readonly attempts: Map<string, readonly string[]>;
}

/** What stands on a replica, through its view: most cards were read before. */
function read({ doc, view }: Replica): Reading {
  const reading: Reading = { cards: [], letters: new Set(), attempts: new Map() };
  const cards: string[] = [];
  for (const letter of lettersIn(view.lesson)) reading.letters.add(letter);
  for (const kind of cardKinds)
    for (const id of doc.getMap(roots[kind]).keys()) {
      const card = view.card(kind, id);
      if (card === undefined) continue;
      cards.push(`${kind}:${id}`);
      for (const letter of lettersOnCard(card)) reading.letters.add(letter);
      if (card.kind === 'action')
        for (const attempt of card.attempts) reading.attempts.set(attempt.id, lettersOnCard(attempt));
    }
  return { ...reading, cards };
}

const known = new WeakMap<object, readonly string[]>();

function lettersOnCard(card: object): readonly string[] {
  let letters = known.get(card);
  if (letters === undefined) known.set(card, (letters = lettersIn(card)));
  return letters;
}

function lettersIn(value: unknown): readonly string[] {
  return JSON.stringify(value).match(/[\ue000-\uf8ff]/g) ?? [];
}
