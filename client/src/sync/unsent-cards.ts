import { parseEntry } from '@verbeterbord/shared/board/lists.ts';
import type { BoardView } from '@verbeterbord/shared/board/view.ts';
import { cardKinds, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { LeftField, LeftReason } from '@verbeterbord/shared/domain/late-edit.ts';
import type * as Y from 'yjs';
import { changedCards } from './changed-cards.ts';

/** What is written on a card that I changed and the server doesn't have: its title first. */
export interface UnsentWords {
  readonly kind: CardKind;
  readonly id: string;
  readonly texts: readonly string[];
  /** When the server took the edit and couldn't make it again: its number there, why, and what stood in which field. */
  readonly late?: {
    readonly id: number;
    readonly why: LeftReason;
    readonly title: string;
    readonly fields: readonly LeftField[];
  };
}

/** The texts that people write on cards, in the order in which one reads them. */
const written = [
  'title',
  'why',
  'sign',
  'notes',
  'stuckReason',
  'attempts',
  'plan',
  'noticed',
  'comments',
  'text',
];

/** Which cards I changed since the server last had everything, so that no word is lost if it will not take them. */
export class UnsentCards {
  readonly #doc: Y.Doc;
  #keys: ReadonlySet<string>;

  constructor(doc: Y.Doc, earlier: readonly string[]) {
    this.#doc = doc;
    this.#keys = new Set(earlier);
    doc.on('afterTransaction', this.#touched);
  }

  /** `kind:id`; the same set until it changes. */
  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  /** The server has it all. */
  clear(): void {
    if (this.#keys.size > 0) this.#keys = new Set();
  }

  words(view: BoardView): UnsentWords[] {
    return [...this.#keys].flatMap((key) => {
      const entry = parseEntry(key);
      const kind = cardKinds.find((each) => each === entry?.kind);
      const card = entry === null || kind === undefined ? undefined : view.card(kind, entry.id);
      return card === undefined ? [] : [{ kind: card.kind, id: card.id, texts: textsIn(card) }];
    });
  }

  stop(): void {
    this.#doc.off('afterTransaction', this.#touched);
  }

  readonly #touched = (transaction: Y.Transaction): void => {
    if (!transaction.local) return;
    const changed = changedCards(this.#doc, transaction).map(({ kind, id }) => `${kind}:${id}`);
    if (changed.some((key) => !this.#keys.has(key))) this.#keys = new Set([...this.#keys, ...changed]);
  };
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return written.flatMap((key) => {
    const part: unknown = (value as Readonly<Record<string, unknown>>)[key];
    return typeof part === 'string' ? (part.trim() === '' ? [] : [part]) : textsIn(part);
  });
}
