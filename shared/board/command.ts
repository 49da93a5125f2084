import * as Y from 'yjs';
import type { CardKind } from '../domain/card.ts';
import { accept, refuse, type Result } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Field } from './fields.ts';
import { cardMap } from './read.ts';
import { cardFields, roots } from './schema.ts';

/** Who acts, and when. Time and randomness come in from outside, so that a test can hold them still. */
export interface CommandContext {
  readonly by: PersonId | null;
  readonly now: Instant;
  newId(): string;
}

/**
 * One verb of the board. It decides first, on the document as it is, and then writes in one transaction whose origin is a
 * `CommandOrigin`; a refusal is returned and has written nothing. It never throws within a transaction, because Yjs doesn't roll back.
 */
export type Command<Input, Value = void> = (
  doc: Y.Doc,
  input: Input,
  context: CommandContext,
) => Result<Value>;

/** The origin of every transaction of a command: listeners tell our own edits, and which, from what came in over the wire. */
export class CommandOrigin {
  readonly verb: string;
  readonly by: PersonId | null;
  /** Cards that only got a new order key to make room: nobody moved them, so undo needn't put them back to be right. */
  readonly rekeyed = new Set<string>();
  constructor(verb: string, by: PersonId | null) {
    this.verb = verb;
    this.by = by;
  }
}

/** Runs a command's writing part in one transaction. Everything that could be refused has been decided before. */
export function write<Value>(
  doc: Y.Doc,
  verb: string,
  context: CommandContext,
  body: (origin: CommandOrigin) => Value,
): Result<Value> {
  const origin = new CommandOrigin(verb, context.by);
  return accept(doc.transact(() => body(origin), origin));
}

/** The card's shared map when it can be edited: it exists and isn't in the bin. */
export function openCard(doc: Y.Doc, kind: CardKind, id: string): Result<Y.Map<unknown>> {
  const stored = cardMap(doc, kind, id);
  if (stored === undefined) return refuse('not-found');
  if (cardFields[kind].archived.read(stored.get('archived')) !== null) return refuse('archived');
  return accept(stored);
}

/**
 * Makes a shared map with all nested types of `fields` in it, so that nobody ever has to make one later:
 * two people creating the same nested key would cost one of them a whole map. Absent `values` stay absent: defaults at read.
 * `values` holds strings for texts, `[key, value]` lists for maps and JSON for the rest.
 */
export function createMap(
  fields: Readonly<Record<string, Field<unknown>>>,
  values: Readonly<Record<string, unknown>>,
): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const [key, known] of Object.entries(fields)) {
    const given = values[key];
    if (known.nested === 'text') map.set(key, new Y.Text(typeof given === 'string' ? given : ''));
    else if (known.nested === 'map')
      map.set(key, new Y.Map(given as Iterable<[string, unknown]> | undefined));
    else if (given !== undefined && given !== null) map.set(key, given);
  }
  return map;
}

/** Puts a new card on the board. Only within a transaction. */
export function putCard(
  doc: Y.Doc,
  kind: CardKind,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Y.Map<unknown> {
  const map = createMap(cardFields[kind], values);
  doc.getMap(roots[kind]).set(id, map);
  return map;
}
