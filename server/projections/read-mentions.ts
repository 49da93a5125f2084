import { cardMap, findFields } from '@verbeterbord/shared/board/read.ts';
import { roots } from '@verbeterbord/shared/board/schema.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import { talkedAbout, type TalkedAbout } from '@verbeterbord/shared/domain/mention.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';

/** A text of a card in which an @ stands. */
export interface CallingText {
  /** `notes`, or the comment's id. */
  readonly source: string;
  readonly text: string;
  /** Of a comment; of notes it follows from `hands`. */
  readonly by: PersonId | null;
  readonly at: Instant | null;
  /** Per place of an @ in notes whose hand it is: a client id of the document. */
  readonly hands: ReadonlyMap<number, number>;
}

/** A card that people can talk about; `texts` holds those in which an @ stands. */
export interface CallingCard {
  readonly kind: TalkedAbout;
  readonly card: string;
  readonly title: string;
  readonly texts: readonly CallingText[];
}

const fields = ['title', 'notes', 'comments'] as const;

/** What these cards say, or all of a board. A card that is gone has no texts. */
export function readCallingCards(doc: Y.Doc, cards: Iterable<CardRef> | null): CallingCard[] {
  const found: CallingCard[] = [];
  for (const { kind, id } of cards ?? everyCard(doc))
    if (isTalkedAbout(kind)) found.push(readOne(doc, kind, id));
  return found;
}

function readOne(doc: Y.Doc, kind: TalkedAbout, card: string): CallingCard {
  const read = findFields(doc, kind, card, fields);
  if (read === undefined) return { kind, card, title: '', texts: [] };
  const texts: CallingText[] = read.comments
    .filter(({ text }) => text.includes('@'))
    .map(({ id, text, by, at }) => ({ source: id, text, by, at, hands: new Map() }));
  if (read.notes.includes('@')) {
    const stored = cardMap(doc, kind, card)?.get('notes');
    const hands = stored instanceof Y.Text ? handsIn(stored, read.notes) : new Map<number, number>();
    texts.push({ source: 'notes', text: read.notes, by: null, at: null, hands });
  }
  return { kind, card, title: read.title, texts };
}

/** Who wrote each @: a position in the document knows the client that made it. */
function handsIn(text: Y.Text, read: string): Map<number, number> {
  const hands = new Map<number, number>();
  for (let at = read.indexOf('@'); at >= 0; at = read.indexOf('@', at + 1)) {
    const client = Y.createRelativePositionFromTypeIndex(text, at).item?.client;
    if (client !== undefined) hands.set(at, client);
  }
  return hands;
}

function* everyCard(doc: Y.Doc): Iterable<CardRef> {
  for (const kind of talkedAbout)
    for (const id of doc.getMap(roots[kind]).keys()) yield { kind, id } as CardRef;
}

/** Whether people can be called on such a card. */
export function isTalkedAbout(kind: string): kind is TalkedAbout {
  return (talkedAbout as readonly string[]).includes(kind);
}
