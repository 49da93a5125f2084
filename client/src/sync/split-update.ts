import { length, writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

/** More than a card is made with; a longer run of values is not one thing that was done. */
const mostInOnePiece = 150;

/** What a part may hold. */
export interface PartSize {
  readonly bytes: number;
  readonly structs: number;
}

/**
 * Cuts an update (format V1) into several of at most about this size, each of which can be applied after the ones before it
 * and leaves nothing waiting; together they are the same update. A new card never lies in two parts: the server mends what
 * it takes for half a card, and would then refuse the other half. One that is small enough comes back as it is.
 */
export function splitUpdate(update: Uint8Array, most: PartSize): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update);
  if (update.length <= most.bytes && structs.length <= most.structs) return [update];
  const parts: Uint8Array[] = [];
  let part: Struct[] = [];
  let size = 0;
  for (const piece of pieces(inOrder(structs))) {
    const bytes = piece.reduce((sum, struct) => sum + sizeOf(struct), 0);
    const isFull = size + bytes > most.bytes || part.length + piece.length > most.structs;
    if (part.length > 0 && isFull) {
      parts.push(encode(part));
      part = [];
      size = 0;
    }
    part.push(...piece);
    size += bytes;
  }
  // what is deleted has to be there first
  parts.push(encode(part, ds));
  return parts;
}

/** What must go together: a new card with everything that it was made with, and values that were written in one go. */
function pieces(structs: readonly Struct[]): readonly (readonly Struct[])[] {
  const found: Struct[][] = [];
  let card: Y.ID | null = null;
  for (const struct of structs) {
    const { parent, content } = struct instanceof Y.Item ? struct : {};
    const isCard = typeof parent === 'string';
    const within: unknown = parent;
    const isInCard =
      card !== null && within instanceof Y.ID && within.client === card.client && within.clock >= card.clock;
    // a value may belong to the one before it, such as the place and the day of what was done
    const isTyped = content instanceof Y.ContentString && !isInCard;
    const last = found.at(-1);
    const follows = last?.at(-1)?.id.client === struct.id.client && last.length < mostInOnePiece;
    if (last !== undefined && follows && (isInCard || !(isCard || isTyped))) last.push(struct);
    else found.push([struct]);
    if (isCard) card = struct.id;
    else if (!isInCard) card = null;
  }
  return found;
}

/** All structs, each after everything it refers to: its neighbours and what it lies in. */
function inOrder(structs: readonly Struct[]): readonly Struct[] {
  const waiting = byClient(structs);
  const next = new Map([...waiting.keys()].map((client) => [client, 0]));
  const told = (id: Y.ID | null): boolean => {
    if (id === null) return true;
    const first = waiting.get(id.client)?.[next.get(id.client) ?? 0];
    return first === undefined || id.clock < first.id.clock;
  };
  const ordered: Struct[] = [];
  let before = -1;
  while (ordered.length > before) {
    before = ordered.length;
    for (const [client, own] of waiting) {
      let at = next.get(client) ?? 0;
      for (let struct = own[at]; struct !== undefined && refersTo(struct).every(told); struct = own[at]) {
        ordered.push(struct);
        at += 1;
        next.set(client, at);
      }
    }
  }
  // a circle can't come from Yjs; were there one, the server would have to say so
  return ordered.length === structs.length ? ordered : structs;
}

function byClient(structs: readonly Struct[]): ReadonlyMap<number, readonly Struct[]> {
  const clients = new Map<number, Struct[]>();
  for (const struct of structs) {
    const own = clients.get(struct.id.client);
    if (own === undefined) clients.set(struct.id.client, [struct]);
    else own.push(struct);
  }
  return clients;
}

function refersTo(struct: Struct): readonly (Y.ID | null)[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent: unknown = struct.parent;
  // in the same client's line the order is there already
  return [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null].filter(
    (id) => id?.client !== struct.id.client,
  );
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  return length(encoder.restEncoder);
}

/** As Yjs writes an update: per client its structs, then what was deleted. */
function encode(structs: readonly Struct[], ds?: Decoded['ds']): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  const clients = byClient(structs);
  writeVarUint(restEncoder, clients.size);
  for (const [client, own] of clients) {
    writeVarUint(restEncoder, own.length);
    encoder.writeClient(client);
    writeVarUint(restEncoder, own[0]?.id.clock ?? 0);
    for (const struct of own) struct.write(encoder, 0);
  }
  writeVarUint(restEncoder, ds?.clients.size ?? 0);
  for (const [client, ranges] of ds?.clients ?? []) {
    writeVarUint(restEncoder, client);
    writeVarUint(restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      writeVarUint(restEncoder, clock);
      writeVarUint(restEncoder, len);
    }
  }
  return encoder.toUint8Array();
}
