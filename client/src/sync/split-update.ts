import { length, writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

/**
 * Cuts an update (format V1) into several of at most about `most` bytes, each of which can be applied after the ones before it and
 * leaves nothing waiting; together they are the same update. One that is small enough comes back as it is.
 */
export function splitUpdate(update: Uint8Array, most: number): Uint8Array[] {
  if (update.length <= most) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const parts: Uint8Array[] = [];
  let part: Struct[] = [];
  let size = 0;
  for (const struct of inOrder(structs)) {
    const bytes = sizeOf(struct);
    if (part.length > 0 && size + bytes > most) {
      parts.push(encode(part));
      part = [];
      size = 0;
    }
    part.push(struct);
    size += bytes;
  }
  // what is deleted has to be there first
  parts.push(encode(part, ds));
  return parts;
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
