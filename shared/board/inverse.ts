import * as Y from 'yjs';
import { unreachable } from '../assert.ts';
import type { CardKind } from '../domain/card.ts';
import type { AttemptId, PersonId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { createMap } from './command.ts';
import { cardMap, findCard } from './read.ts';
import { attemptFields, readAttempt } from './schema.ts';
import { replaceText } from './text.ts';
import type { Writers } from './writers.ts';
import { isGone } from './yjs-items.ts';

/** What takes one written thing back: it knows what I wrote, and so whether that still stands. */
export type Inverse = ValueInverse | TextInverse | CreatedInverse | AttemptInverse;

/** A plain value under a key, `undefined` where nothing stood or stands. */
interface ValueInverse {
  readonly type: 'value';
  readonly map: Y.Map<unknown>;
  readonly key: string;
  readonly old: unknown;
  /** Who wrote the old value. */
  readonly oldBy: number | null;
  readonly wrote: unknown;
  /** Only made room for another card: skipped, not refused, when it no longer holds. */
  readonly spare: boolean;
  /** What takes this back in turn, where that is more than the old value. */
  readonly reverse?: Inverse;
}

interface TextInverse {
  readonly type: 'text';
  readonly text: Y.Text;
  readonly before: string;
  readonly after: string;
}

/** A new card: taken back by putting it in the bin. */
interface CreatedInverse {
  readonly type: 'created';
  readonly kind: CardKind;
  readonly id: string;
}

/** An attempt that was added (`values` null), or taken away again by undo. */
interface AttemptInverse {
  readonly type: 'attempt';
  readonly attempts: Y.Map<unknown>;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>> | null;
}

export interface InverseContext {
  readonly doc: Y.Doc;
  readonly writers: Writers;
  readonly by: PersonId | null;
  readonly now: Instant;
}

/** Why an inverse may not be applied: who changed it meanwhile, or null when that can't be known. */
export interface Objection {
  readonly clientId: number | null;
}

/** Whether what I wrote still stands. Undefined means that it does. */
export function objectionTo(inverse: Inverse, { doc, writers }: InverseContext): Objection | undefined {
  switch (inverse.type) {
    case 'value': {
      const { map, key, wrote } = inverse;
      if (isGone(map)) return { clientId: null };
      const current = map.get(key);
      const writer = writers.ofKey(map, key);
      if (wrote === undefined) return current === undefined ? undefined : { clientId: writer };
      if (current === undefined) return { clientId: null };
      if (writer !== null && !writers.isOwn(writer)) return { clientId: writer };
      return sameValue(current, wrote) ? undefined : { clientId: writer };
    }
    case 'text': {
      const { text, after } = inverse;
      if (isGone(text)) return { clientId: null };
      return text.toString() === after ? undefined : { clientId: writers.stranger(text) };
    }
    case 'created': {
      const stored = cardMap(doc, inverse.kind, inverse.id);
      if (stored === undefined) return { clientId: null };
      const stranger = writers.stranger(stored);
      if (stranger !== null) return { clientId: stranger };
      return findCard(doc, inverse.kind, inverse.id)?.archived === null ? undefined : { clientId: null };
    }
    case 'attempt': {
      const { attempts, id, values } = inverse;
      if (isGone(attempts)) return { clientId: null };
      const stored: unknown = attempts.get(id);
      if (values !== null)
        return stored === undefined ? undefined : { clientId: writers.ofKey(attempts, id) };
      if (!(stored instanceof Y.Map)) return { clientId: null };
      const stranger = writers.stranger(stored);
      return stranger === null ? undefined : { clientId: stranger };
    }
    default:
      return unreachable(inverse);
  }
}

/** Takes it back, and answers what does it again. Only within a transaction, and without an objection. */
export function applyInverse(inverse: Inverse, context: InverseContext): Inverse {
  switch (inverse.type) {
    case 'value': {
      const { map, key, old, oldBy, wrote } = inverse;
      const wroteBy = context.writers.ofKey(map, key);
      if (old === undefined) map.delete(key);
      else map.set(key, old);
      if (oldBy !== null && old !== undefined && !context.writers.isOwn(oldBy))
        context.writers.credit(map, key, oldBy);
      return inverse.reverse ?? { ...inverse, old: wrote, oldBy: wroteBy, wrote: old };
    }
    case 'text': {
      const { text, before, after } = inverse;
      replaceText(text, before);
      return { ...inverse, before: after, after: before };
    }
    case 'created': {
      const map = cardMap(context.doc, inverse.kind, inverse.id);
      if (map === undefined) return inverse;
      const old = map.get('archived');
      const wrote = { by: context.by, at: context.now };
      map.set('archived', wrote);
      return { type: 'value', map, key: 'archived', old, oldBy: null, wrote, spare: false, reverse: inverse };
    }
    case 'attempt': {
      const { attempts, id, values } = inverse;
      if (values !== null) {
        attempts.set(id, createMap(attemptFields, values));
        return { ...inverse, values: null };
      }
      const taken = readAttempt(id as AttemptId, attempts.get(id) as Y.Map<unknown>);
      attempts.delete(id);
      return { ...inverse, values: { ...taken } };
    }
    default:
      return unreachable(inverse);
  }
}

/** Both were written by us, so equal values have equal text. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
