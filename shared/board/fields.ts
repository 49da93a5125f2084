import * as Y from 'yjs';
import type { Comment, Stamp } from '../domain/card-base.ts';
import { textLimits } from '../domain/card.ts';
import { isId } from '../ids.ts';
import type { PersonId } from '../ids.ts';
import { isDay, isInstant, type Day, type Instant } from '../time.ts';

/** What a Y.Map may hold on our boards. */
export type Stored = Y.Text | Y.Map<unknown> | JsonValue;
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** One field of a card: how it is kept in the document, and how it is read. */
export interface Field<Value> {
  /** Whether the guard lets a stored value through. An absent value never gets here: absent means the default. */
  accepts(stored: unknown): boolean;
  /** Never throws and never fails: what is absent or unusable becomes the default. */
  read(stored: unknown): Value;
  /** Fields kept in a shared type of their own; it is made when the card is made and never again (see house rules on merging). */
  readonly nested?: 'text' | 'map';
  /** The longest that people may make it: UTF-16 units of a text, entries of a map. */
  readonly limit?: number;
  /** One entry of a map: what `accepts` asks of each, so that the guard needn't look at all of them for one. */
  readonly acceptsEntry?: (key: string, stored: unknown) => boolean;
  /** Where the entries are maps themselves: their fields. */
  readonly entryFields?: Readonly<Record<string, Field<unknown>>>;
}

/**
 * Two people who each fill a text to its limit, apart from each other, have done nothing wrong: the merged text may be
 * this many times longer before it's taken for an attack.
 */
export const mergeSlack = 4;

/** A plain JSON value, checked by `parse`, which answers undefined for what it can't use. */
function value<Value>(parse: (stored: unknown) => Value | undefined, fallback: Value): Field<Value> {
  return {
    accepts: (stored) => parse(stored) !== undefined,
    read: (stored) => {
      const parsed = stored === undefined ? undefined : parse(stored);
      return parsed === undefined ? fallback : parsed;
    },
  };
}

/** As `value`, where null is the default and may be stored as well. */
function optional<Value>(parse: (stored: unknown) => Value | undefined): Field<Value | null> {
  return value<Value | null>((stored) => (stored === null ? null : parse(stored)), null);
}

/** Text that several people may type in at once. A foreign client's plain string is readable too, but not let in. */
function text(limit: number): Field<string> {
  return {
    nested: 'text',
    limit,
    accepts: (stored) =>
      stored instanceof Y.Text && stored.constructor === Y.Text && stored.length <= limit * mergeSlack,
    read: (stored) => {
      if (stored instanceof Y.Text) return stored.toString();
      return typeof stored === 'string' ? stored.slice(0, limit).toWellFormed() : '';
    },
  };
}

/** Entries of their own under random or natural keys; `entry` reads one, or answers undefined to leave it out. */
function collection<Entry>(
  accepts: (key: string, stored: unknown) => boolean,
  entry: (key: string, stored: unknown) => Entry | undefined,
  compare: (a: Entry, b: Entry) => number,
  most: number,
  entryFields?: Readonly<Record<string, Field<unknown>>>,
): Field<readonly Entry[]> {
  return {
    nested: 'map',
    limit: most,
    acceptsEntry: accepts,
    ...(entryFields && { entryFields }),
    accepts: (stored) => {
      if (!(stored instanceof Y.Map) || stored.constructor !== Y.Map || stored.size > most * mergeSlack)
        return false;
      for (const [key, item] of stored.entries()) if (!accepts(key, item)) return false;
      return true;
    },
    read: (stored) => {
      if (!(stored instanceof Y.Map)) return [];
      const entries: Entry[] = [];
      for (const [key, item] of stored.entries()) {
        const read = entry(key, item);
        if (read !== undefined) entries.push(read);
      }
      return entries.sort(compare);
    },
  };
}

export const field = { value, optional, text, collection };

/** An object without surprises: no class, no array. */
export function isRecord(stored: unknown): stored is Record<string, unknown> {
  return typeof stored === 'object' && stored !== null && Object.getPrototypeOf(stored) === Object.prototype;
}

export function parseId<Id extends string>(stored: unknown): Id | undefined {
  return isId(stored) ? (stored as Id) : undefined;
}

export function parseDay(stored: unknown): Day | undefined {
  return isDay(stored) ? stored : undefined;
}

export function parseInteger(least: number, most: number): (stored: unknown) => number | undefined {
  return (stored) =>
    typeof stored === 'number' && Number.isInteger(stored) && stored >= least && stored <= most
      ? stored
      : undefined;
}

export function parseNumber(stored: unknown): number | undefined {
  return typeof stored === 'number' && Number.isFinite(stored) && Math.abs(stored) <= 1e12
    ? stored
    : undefined;
}

export function parseOneOf<Value extends string>(
  values: readonly Value[],
): (stored: unknown) => Value | undefined {
  return (stored) => values.find((known) => known === stored);
}

export function parseString(limit: number): (stored: unknown) => string | undefined {
  return (stored) => (typeof stored === 'string' && stored.length <= limit ? stored : undefined);
}

export function parseStamp(stored: unknown): Stamp | undefined {
  if (!isRecord(stored) || !isInstant(stored['at'])) return undefined;
  const by = stored['by'];
  if (by !== null && !isId(by)) return undefined;
  return { by: by as PersonId | null, at: stored['at'] satisfies Instant };
}

/** A comment without its id, which is its key. */
export function parseComment(id: string, stored: unknown): Comment | undefined {
  const stamp = parseStamp(stored);
  if (stamp === undefined || !isId(id)) return undefined;
  const said = parseString(textLimits.comment)((stored as Record<string, unknown>)['text']);
  return said === undefined ? undefined : { id, ...stamp, text: said };
}
