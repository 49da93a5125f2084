import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import * as Y from 'yjs';
import { inspectDeletes } from './inspect-deletes.ts';
import { inspectStruct } from './inspect-struct.ts';
import type { Places } from './places.ts';
import { refusal, Refused } from './refused.ts';
import { UpdateView } from './update-view.ts';

/** New structs of one client that an update brings: clocks from `from` up to, not including, `to`. */
export interface FreshRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

export interface AllowedUpdate {
  readonly ok: true;
  readonly fresh: readonly FreshRange[];
  /** How many new structs it has. */
  readonly structs: number;
}

export interface RefusedUpdate {
  readonly ok: false;
  readonly reason: CloseReason;
  /** For the log: which rule, no contents. */
  readonly why: string;
}

export interface InspectionContext {
  readonly doc: Y.Doc;
  readonly places: Places;
  /** Whether this person may write as that client id [G8]. */
  mayWriteAs(client: number): boolean;
}

/** So many insertions by one update at one spot cost the square of their number, at every load again [G5]. */
const conflictsAtOneSpot = 200;

/**
 * Judges an update (format V1) by its bytes and the document, without touching the document: what is allowed here
 * can be applied, leaves nothing pending, and keeps every field of every card well formed. Everything else is refused,
 * with the reason; it never throws.
 */
export function inspectUpdate(bytes: Uint8Array, context: InspectionContext): AllowedUpdate | RefusedUpdate {
  try {
    return inspect(bytes, context);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason, why: error.message };
    // a recursion too deep, or an internal of Yjs that met something impossible: the bytes are to blame
    return { ok: false, reason: 'malformed', why: String(error) };
  }
}

function inspect(bytes: Uint8Array, context: InspectionContext): AllowedUpdate {
  const { structs, ds } = decode(bytes);
  const view = new UpdateView(structs, context.doc, context.places);
  const fresh: FreshRange[] = [];
  for (const section of view.sections.values()) {
    const known = view.known(section.client);
    if (section.to <= known) continue;
    if (!context.mayWriteAs(section.client)) throw refusal('invalidContent', 'a client id of somebody else');
    fresh.push({ client: section.client, from: known, to: section.to });
  }
  let count = 0;
  const spots = new Map<string, number>();
  for (const struct of structs) {
    if (struct.id.clock + struct.length <= view.known(struct.id.client)) {
      // not applied again, but Yjs looks up what it refers to all the same
      view.expectKnownReferences(struct);
      continue;
    }
    count += 1;
    inspectStruct(struct, view);
    if (structs.length > conflictsAtOneSpot) countConflicts(struct, spots);
  }
  inspectDeletes(ds, view);
  return { ok: true, fresh, structs: count };
}

function decode(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    throw refusal('malformed', 'bytes that are no update');
  }
}

function countConflicts(struct: Y.AbstractStruct, spots: Map<string, number>): void {
  if (!(struct instanceof Y.Item)) return;
  const name = (id: Y.ID | null): string => (id === null ? '' : `${id.client}:${id.clock}`);
  const given: unknown = struct.parent;
  const parent = given instanceof Y.ID ? name(given) : typeof given === 'string' ? given : '';
  // the same neighbours on both sides: only then Yjs has to compare them all
  const spot = `${name(struct.origin)} ${name(struct.rightOrigin)} ${parent} ${struct.parentSub ?? ''}`;
  const count = (spots.get(spot) ?? 0) + 1;
  if (count > conflictsAtOneSpot) throw refusal('tooLarge', 'too many insertions at one spot');
  spots.set(spot, count);
}
