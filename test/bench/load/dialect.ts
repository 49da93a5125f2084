import { messageTypes, syncSteps } from '@verbeterbord/shared/sync/protocol.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a server said, as far as the bench cares. */
export type Heard =
  /** It asks for what we have. */
  | { readonly kind: 'question' }
  /** Content: `whole` when it's the answer to our question, else an edit. */
  | { readonly kind: 'content'; readonly update: Uint8Array; readonly whole: boolean }
  | { readonly kind: 'other' };

/** How a client and a server talk: all contenders carry Yjs updates, in slightly different envelopes. */
export interface Dialect {
  path(board: string): string;
  /** Payloads a client sends as soon as it is connected; they ask for the whole board. */
  greeting(board: string): readonly Uint8Array[];
  /** The answer to a question of the server by a client that has nothing of its own. */
  nothingOfMine(board: string): Uint8Array;
  update(board: string, update: Uint8Array): Uint8Array;
  hear(payload: Uint8Array): Heard;
}

export function hearSync(decoder: decoding.Decoder): Heard {
  if (decoding.readVarUint(decoder) !== messageTypes.sync) return { kind: 'other' };
  const step = decoding.readVarUint(decoder);
  if (step === syncSteps.step1) return { kind: 'question' };
  return { kind: 'content', update: decoding.readVarUint8Array(decoder), whole: step === syncSteps.step2 };
}

export function writeSync(encoder: encoding.Encoder, step: number, content: Uint8Array): Uint8Array {
  encoding.writeVarUint(encoder, messageTypes.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, content);
  return encoding.toUint8Array(encoder);
}

/** A state vector, and an update, of nothing at all. */
export const emptyVector = new Uint8Array([0]);
export const emptyUpdate = new Uint8Array([0, 0]);

/** y-websocket's protocol, at a given path. */
export function yWebsocketDialect(path: (board: string) => string): Dialect {
  const frame = (step: number, content: Uint8Array): Uint8Array =>
    writeSync(encoding.createEncoder(), step, content);
  return {
    path,
    greeting: () => [frame(syncSteps.step1, emptyVector)],
    nothingOfMine: () => frame(syncSteps.step2, emptyUpdate),
    update: (_board, update) => frame(syncSteps.update, update),
    hear: (payload) => hearSync(decoding.createDecoder(payload)),
  };
}
