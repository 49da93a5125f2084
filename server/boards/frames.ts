import { messageTypes, syncSteps } from '@verbeterbord/shared/sync/protocol.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a frame from a client is, before anything in it is trusted. Bytes are views on the frame. */
export type ClientFrame =
  | { readonly type: 'step1'; readonly vector: Uint8Array }
  | { readonly type: 'step2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: Uint8Array }
  | { readonly type: 'queryAwareness' }
  | { readonly type: 'unreadable' };

const unreadable = { type: 'unreadable' } as const;

/** Never throws: what isn't a frame of the protocol, or has bytes too few or too many, is `unreadable`. */
export function readFrame(bytes: Uint8Array): ClientFrame {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = read(decoder);
    return decoding.hasContent(decoder) ? unreadable : frame;
  } catch {
    return unreadable;
  }
}

function read(decoder: decoding.Decoder): ClientFrame {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return readSync(decoder);
    case messageTypes.awareness:
      return { type: 'awareness', entries: decoding.readVarUint8Array(decoder) };
    case messageTypes.queryAwareness:
      return { type: 'queryAwareness' };
    default:
      return unreadable;
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame {
  switch (decoding.readVarUint(decoder)) {
    case syncSteps.step1:
      return { type: 'step1', vector: decoding.readVarUint8Array(decoder) };
    case syncSteps.step2:
      return { type: 'step2', update: decoding.readVarUint8Array(decoder) };
    case syncSteps.update:
      return { type: 'update', update: decoding.readVarUint8Array(decoder) };
    default:
      return unreadable;
  }
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** The frames that the server sends. */
export const frames = {
  step1: (vector: Uint8Array): Uint8Array => syncFrame(syncSteps.step1, vector),
  step2: (update: Uint8Array): Uint8Array => syncFrame(syncSteps.step2, update),
  update: (update: Uint8Array): Uint8Array => syncFrame(syncSteps.update, update),

  saved(count: number): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageTypes.saved);
    encoding.writeVarUint(encoder, count);
    return encoding.toUint8Array(encoder);
  },

  /** `state` is JSON, or `null` for somebody who left. */
  awareness(
    entries: readonly { readonly client: number; readonly clock: number; readonly state: string }[],
  ): Uint8Array {
    const inner = encoding.createEncoder();
    encoding.writeVarUint(inner, entries.length);
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(inner, client);
      encoding.writeVarUint(inner, clock);
      encoding.writeVarString(inner, state);
    }
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageTypes.awareness);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
    return encoding.toUint8Array(encoder);
  },
};
