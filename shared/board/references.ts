import type * as Y from 'yjs';
import { offerSides, offerStates } from '../domain/offer.ts';
import { helpKinds, questionSides, questionStates } from '../domain/question.ts';
import {
  cardStandings,
  dependencySides,
  referableKinds,
  type DependencyReference,
  type OfferReference,
  type QuestionReference,
  type ReferableCard,
  type Reference,
} from '../domain/reference.ts';
import type { BoardId, DependencyId, OfferId, QuestionId } from '../ids.ts';
import { isId } from '../ids.ts';
import { isInstant, type Day, type Instant } from '../time.ts';
import { isRecord, parseDay, parseId, parseInteger, parseOneOf, parseString } from './fields.ts';
import { referencesRoot } from './schema.ts';

/** The longest texts in a reference: titles, and what people say to each other in it. UTF-16 units. */
const longest = { name: 200, title: 1_200, words: 4_000, notes: 20_000 } as const;

/** One reference as it stands in the document, or undefined for what can't be shown. */
export function parseReference(id: string, stored: unknown): Reference | undefined {
  if (!isId(id) || !isRecord(stored)) return undefined;
  const parsed = parseKind(id, stored);
  // what is missing or unusable makes the whole of no use: the server writes them whole
  return parsed !== undefined && Object.values(parsed).every((value) => value !== undefined)
    ? (parsed as Reference)
    : undefined;
}

/** The reference with this id; undefined when there is none. */
export function findReference(doc: Y.Doc, id: string): Reference | undefined {
  return parseReference(id, doc.getMap(referencesRoot).get(id));
}

/** All references of a board, by id. */
export function listReferences(doc: Y.Doc): Reference[] {
  return [...doc.getMap(referencesRoot).entries()]
    .flatMap(([id, stored]) => parseReference(id, stored) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Loose<Known> = { readonly [Key in keyof Known]: Known[Key] | undefined };

function parseKind(
  id: string,
  stored: Record<string, unknown>,
): Loose<QuestionReference> | Loose<OfferReference> | Loose<DependencyReference> | undefined {
  const text = (key: string, limit: number): string | undefined => parseString(limit)(stored[key]);
  const teams = { from: text('from', longest.name), to: text('to', longest.name) };
  switch (stored['kind']) {
    case 'question':
      return {
        id: id as QuestionId,
        kind: 'question',
        side: parseOneOf(questionSides)(stored['side']),
        card: orNull(parseCard)(stored['card']),
        ...teams,
        title: text('title', longest.title),
        standing: parseOneOf(cardStandings)(stored['standing']),
        question: text('question', longest.words),
        help: parseOneOf(helpKinds)(stored['help']),
        before: orNull<Day>(parseDay)(stored['before']),
        state: parseOneOf(questionStates)(stored['state']),
        words: text('words', longest.words),
        comments: parseInteger(0, 1_000_000)(stored['comments']),
        askedAt: parseInstant(stored['askedAt']),
        changedAt: parseInstant(stored['changedAt']),
      };
    case 'offer':
      return {
        id: id as OfferId,
        kind: 'offer',
        side: parseOneOf(offerSides)(stored['side']),
        card: orNull(parseCard)(stored['card']),
        ...teams,
        title: text('title', longest.title),
        notes: text('notes', longest.notes),
        due: orNull<Day>(parseDay)(stored['due']),
        state: parseOneOf(offerStates)(stored['state']),
        reason: text('reason', longest.words),
        standing: orNull(parseOneOf(cardStandings))(stored['standing']),
        offeredAt: parseInstant(stored['offeredAt']),
        changedAt: parseInstant(stored['changedAt']),
      };
    case 'dependency':
      return {
        id: id as DependencyId,
        kind: 'dependency',
        side: parseOneOf(dependencySides)(stored['side']),
        card: parseCard(stored['card']),
        other: parseOther(stored['other']),
        team: text('team', longest.name),
        standing: parseOneOf(cardStandings)(stored['standing']),
        madeAt: parseInstant(stored['madeAt']),
      };
    default:
      return undefined;
  }
}

function orNull<Value>(parse: (stored: unknown) => Value | undefined) {
  return (stored: unknown): Value | null | undefined => (stored === null ? null : parse(stored));
}

function parseCard(stored: unknown): ReferableCard | undefined {
  if (!isRecord(stored)) return undefined;
  const kind = parseOneOf(referableKinds)(stored['kind']);
  const id = parseId<string>(stored['id']);
  return kind === undefined || id === undefined ? undefined : { kind, id };
}

function parseOther(stored: unknown): DependencyReference['other'] | undefined {
  const card = parseCard(stored);
  if (card === undefined || !isRecord(stored)) return undefined;
  const board = parseId<BoardId>(stored['board']);
  const title = parseString(longest.title)(stored['title']);
  return board === undefined || title === undefined ? undefined : { ...card, board, title };
}

function parseInstant(stored: unknown): Instant | undefined {
  return isInstant(stored) ? stored : undefined;
}
