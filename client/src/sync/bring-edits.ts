import type { EpochState, LateEdit, LateEdits } from '@verbeterbord/shared/api/epochs.ts';
import { readMeta } from '@verbeterbord/shared/board/read.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import { ApiError } from '../api/api-error.ts';
import { api } from '../api/api.ts';
import { splitUpdate } from './split-update.ts';

/** What one request carries at most. */
const most = { bytes: 512 * 1024, structs: 10_000 };

/** What came of bringing edits of a former generation of a board. */
export type Brought =
  /** The server has the same generation after all. */
  | { readonly outcome: 'same' }
  /** All of it is there; `left` is what couldn't be made again. */
  | { readonly outcome: 'brought'; readonly left: readonly LateEdit[] }
  /** That generation isn't kept any more, or I may not edit any more. */
  | { readonly outcome: 'not-taken' };

/**
 * Brings what the server lacks of a document whose generation ended while we were away. `hasPending`: whether anything of mine
 * isn't confirmed. Rejects when it's worth trying again later; what was brought already isn't made twice.
 */
export async function bringEdits(
  id: BoardId,
  doc: Y.Doc,
  hasPending: boolean,
  signal: AbortSignal,
): Promise<Brought> {
  const { epoch } = readMeta(doc);
  const path = `/boards/${id}/epochs/${epoch}`;
  try {
    const { current, vector } = await api.get<EpochState>(path, { signal });
    if (current === epoch) return { outcome: 'same' };
    if (vector === null) return hasPending ? { outcome: 'not-taken' } : { outcome: 'brought', left: [] };
    let update = Y.encodeStateAsUpdate(doc, fromBase64(vector));
    // what was only taken away is in no struct: then my own count says whether there is anything
    if (!hasPending && Y.decodeUpdate(update).structs.length === 0) return { outcome: 'brought', left: [] };
    for (;;) {
      const { left, changed } = await bring(path, doc, update, signal);
      if (!changed) return { outcome: 'brought', left };
      // a last letter, typed while it was under way
      update = Y.encodeStateAsUpdate(doc, fromBase64(vector));
    }
  } catch (error) {
    const status = error instanceof ApiError ? error.status : 0;
    const isFinal = status >= 400 && status < 500 && ![401, 408, 429].includes(status);
    if (isFinal) return hasPending ? { outcome: 'not-taken' } : { outcome: 'brought', left: [] };
    throw error;
  }
}

async function bring(
  path: string,
  doc: Y.Doc,
  update: Uint8Array,
  signal: AbortSignal,
): Promise<{ readonly left: readonly LateEdit[]; readonly changed: boolean }> {
  let changed = false;
  const note = (): void => {
    changed = true;
  };
  doc.on('update', note);
  try {
    let left: readonly LateEdit[] = [];
    for (const part of splitUpdate(update, most)) {
      const body = { update: toBase64(part) };
      ({ left } = await api.post<LateEdits>(`${path}/edits`, body, { signal }));
    }
    return { left, changed };
  } finally {
    doc.off('update', note);
  }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
