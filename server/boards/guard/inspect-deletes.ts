import * as Y from 'yjs';
import { refusal } from './refused.ts';
import type { UpdateView } from './update-view.ts';
import { itemOf, type SharedType } from './yjs-internals.ts';

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;

const mostRanges = 20_000;

/**
 * Judges what an update removes: ranges in order, of structs that are known, and never a card or a text of one:
 * those are archived, so that nobody's work in them vanishes.
 */
export function inspectDeletes(deletes: DeleteSet, view: UpdateView): void {
  let ranges = 0;
  for (const [client, list] of deletes.clients) {
    const end = view.end(client);
    let last = 0;
    ranges += list.length;
    if (ranges > mostRanges) throw refusal('tooLarge', 'too many removals');
    for (const { clock, len } of list) {
      if (clock < last || len < 1) throw refusal('malformed', 'removals out of order');
      last = clock + len;
      if (last > end) throw refusal('resync', 'a removal of what nobody knows');
      inspectRange(deletes, client, clock, last, view);
    }
  }
}

function inspectRange(deletes: DeleteSet, client: number, from: number, to: number, view: UpdateView): void {
  const structs = view.doc.store.clients.get(client);
  if (structs === undefined || from >= view.known(client)) return;
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index] as Y.AbstractStruct;
    if (struct.id.clock >= to) return;
    if (struct instanceof Y.Item && !struct.deleted) inspectRemoval(struct, deletes, view);
  }
}

function inspectRemoval(item: Y.Item, deletes: DeleteSet, view: UpdateView): void {
  const parent = item.parent as SharedType;
  const place = view.places.of(parent);
  if (place === null || place.is === 'servers')
    throw refusal('invalidContent', 'that is for the server to write');
  if (!(item.content instanceof Y.ContentType)) return;
  if (place.is === 'root') throw refusal('invalidContent', 'cards are archived, not removed');
  // what is in an attempt goes with it
  const holder = itemOf(parent);
  const goesWithIt = holder !== null && Y.isDeleted(deletes, holder.id);
  if (place.is === 'fields' && !goesWithIt)
    throw refusal('invalidContent', 'what is made with a card stays with it');
}
