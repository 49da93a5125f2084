import { syncSteps } from '@verbeterbord/shared/sync/protocol.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { emptyUpdate, emptyVector, hearSync, writeSync, type Dialect } from './dialect.ts';

/** Hocuspocus: one address for all documents, each frame begins with the document's name, and a sign-in comes first. */
export const hocuspocusDialect: Dialect = {
  path: () => '/',
  greeting: (board) => [signIn(board), frame(board, syncSteps.step1, emptyVector)],
  nothingOfMine: (board) => frame(board, syncSteps.step2, emptyUpdate),
  update: (board, update) => frame(board, syncSteps.update, update),
  hear: (payload) => {
    const decoder = decoding.createDecoder(payload);
    const nameLength = decoding.readVarUint(decoder);
    decoder.pos += nameLength;
    return hearSync(decoder);
  },
};

function frame(board: string, step: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, board);
  return writeSync(encoder, step, content);
}

function signIn(board: string): Uint8Array {
  const auth = 2;
  const token = 0;
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, board);
  encoding.writeVarUint(encoder, auth);
  encoding.writeVarUint(encoder, token);
  encoding.writeVarString(encoder, 'bench');
  return encoding.toUint8Array(encoder);
}
