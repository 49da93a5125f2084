import * as Y from 'yjs';
import type { CardKind } from '../../domain/card.ts';
import type { LeftField, LeftReason } from '../../domain/late-edit.ts';
import { write, type Command } from '../command.ts';
import { mergeSlack, type Field } from '../fields.ts';
import { cardMap } from '../read.ts';
import { cardFields, lessonField, lessonRoot, mostCards, roots } from '../schema.ts';
import { replaceText } from '../text.ts';
import { storedFrom, type Content } from './content.ts';
import { sameValue, type BoardDifference, type CardDifference, type Difference } from './differences.ts';
import { fieldsLeft } from './fields-left.ts';
import { mergeTexts } from './merge-texts.ts';

/** What somebody wrote on a card and should hear of. */
export interface LeftEdit {
  readonly kind: CardKind;
  readonly card: string;
  readonly title: string;
  readonly why: LeftReason;
  readonly fields: readonly LeftField[];
}

export interface RemakeEdits {
  readonly edits: BoardDifference;
  /** Which cards left the board, as `kind:id`. */
  readonly departed: ReadonlySet<string>;
}

/**
 * Makes edits again that somebody made on an earlier generation of the document. Texts are merged letter by letter with what others
 * wrote since; of other values the one of the edit counts, as it would have when it arrived late in the same generation. Answers
 * what the person should hear of. It refuses nothing, and what it leaves out it tells.
 */
export const remakeEdits: Command<RemakeEdits, readonly LeftEdit[]> = (doc, { edits, departed }, context) =>
  write(doc, 'remakeEdits', context, () => {
    const left = edits.cards.flatMap((card) => remakeCard(doc, card, departed));
    if (edits.lesson !== null) {
      const text = doc.getText(lessonRoot);
      const merged = mergeTexts(edits.lesson.base, edits.lesson.mine, text.toString());
      if (merged.length <= (lessonField.limit ?? 0) * mergeSlack) replaceText(text, merged);
    }
    return left;
  });

function remakeCard(doc: Y.Doc, card: CardDifference, departed: ReadonlySet<string>): LeftEdit[] {
  const { kind, id, title, wasArchived, difference } = card;
  const leave = (why: LeftReason, of: Difference = difference): LeftEdit[] => [
    { kind, card: id, title, why, fields: fieldsLeft(of) },
  ];
  const stored = cardMap(doc, kind, id);
  if (difference.is === 'made') {
    // the same card can only have come of the same making
    if (stored !== undefined) return [];
    const root = doc.getMap(roots[kind]);
    if (root.size >= mostCards * mergeSlack) return leave('too-many');
    root.set(id, storedFrom(difference.content));
    return [];
  }
  if (stored === undefined) return leave(departed.has(`${kind}:${id}`) ? 'departed' : 'gone');
  const missed = new Remaking().map(stored, difference, cardFields[kind]);
  const left = [...missed].flatMap(([why, entries]) => leave(why, { is: 'map', entries }));
  const isArchived = cardFields[kind].archived.read(stored.get('archived')) !== null;
  if (isArchived && !wasArchived && !difference.entries.has('archived')) left.push(...leave('archived'));
  return left;
}

type Missed = ReadonlyMap<LeftReason, ReadonlyMap<string, Difference>>;
type Fields = Readonly<Record<string, Field<unknown>>>;

/** Makes the edits on one card again, and remembers which it couldn't. */
class Remaking {
  readonly #missed = new Map<LeftReason, Map<string, Difference>>();

  map(
    map: Y.Map<unknown>,
    { entries }: { readonly entries: ReadonlyMap<string, Difference> },
    fields: Fields,
  ): Missed {
    for (const [key, difference] of entries) this.#field(map, key, difference, fields[key]);
    return this.#missed;
  }

  #miss(why: LeftReason, key: string, difference: Difference): void {
    const missed = this.#missed.get(why) ?? new Map<string, Difference>();
    this.#missed.set(why, missed.set(key, difference));
  }

  #field(map: Y.Map<unknown>, key: string, difference: Difference, known: Field<unknown> | undefined): void {
    // a field that is gone, such as of an attempt, or that came to be something else
    const lost = (): void => this.#miss('gone', key, difference);
    const stored = map.get(key);
    switch (difference.is) {
      case 'text': {
        if (!(stored instanceof Y.Text)) return lost();
        const merged = mergeTexts(difference.base, difference.mine, stored.toString());
        if (known?.limit !== undefined && merged.length > known.limit * mergeSlack)
          return this.#miss('too-long', key, difference);
        if (key !== 'title' || merged.trim() !== '') replaceText(stored, merged);
        return;
      }
      case 'map':
        if (!(stored instanceof Y.Map)) return lost();
        return this.#entries(stored as Y.Map<unknown>, key, difference.entries, known);
      case 'value':
        return setValue(map, key, difference);
      case 'made':
        if (stored === undefined) map.set(key, storedFrom(difference.content));
        return;
      case 'removed':
        // taken back by who made it, unless somebody else wrote in it
        if (stored instanceof Y.AbstractType && sameAs(difference.content, stored)) map.delete(key);
        return;
    }
  }

  /** Owners, comments, values, attempts: each entry for itself. */
  #entries(
    map: Y.Map<unknown>,
    field: string,
    entries: ReadonlyMap<string, Difference>,
    known: Field<unknown> | undefined,
  ): void {
    for (const [entry, difference] of entries) {
      const alone = (): Difference => ({ is: 'map', entries: new Map([[entry, difference]]) });
      const isNew = map.get(entry) === undefined;
      if (isNew && difference.is === 'map') this.#miss('gone', field, alone());
      else if (isNew && known?.limit !== undefined && map.size >= known.limit * mergeSlack)
        this.#miss('too-many', field, alone());
      else if (difference.is === 'map') {
        const stored = map.get(entry);
        if (stored instanceof Y.Map) this.map(stored as Y.Map<unknown>, difference, known?.entryFields ?? {});
      } else if (difference.is === 'made') map.set(entry, storedFrom(difference.content));
      else this.#field(map, entry, difference, undefined);
    }
  }
}

function setValue(
  map: Y.Map<unknown>,
  key: string,
  { base, mine }: { readonly base: unknown; readonly mine: unknown },
): void {
  const theirs = map.get(key);
  if (sameValue(theirs, mine)) return;
  // who only hung a card higher or lower doesn't take it out of the column that somebody else brought it to
  if (key === 'place' && stateOf(mine) === stateOf(base) && stateOf(theirs) !== stateOf(base)) return;
  if (mine === undefined) map.delete(key);
  else map.set(key, mine);
}

function stateOf(place: unknown): unknown {
  return typeof place === 'object' && place !== null ? (place as { state?: unknown }).state : undefined;
}

function sameAs(content: Content, stored: unknown): boolean {
  if (content.is === 'text') return stored instanceof Y.Text && stored.toString() === content.text;
  if (content.is === 'value') return sameValue(content.value, stored);
  if (!(stored instanceof Y.Map) || stored.size !== content.entries.size) return false;
  return [...content.entries].every(([key, item]) => sameAs(item, stored.get(key)));
}
