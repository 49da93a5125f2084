import { mergeSlack } from '@verbeterbord/shared/board/fields.ts';
import { mostCards } from '@verbeterbord/shared/board/schema.ts';
import * as Y from 'yjs';
import { isTameJson } from './json.ts';
import { slotOf, type Slot } from './places.ts';
import { refusal } from './refused.ts';
import { dead, type Target, type UpdateView } from './update-view.ts';
import { keysEver } from './yjs-internals.ts';

/** Judges one new struct of an update by where it goes and what it holds. Throws a `Refused` when it may not be there. */
export function inspectStruct(struct: Y.AbstractStruct, view: UpdateView): void {
  // what was removed before we ever saw it
  if (struct instanceof Y.GC) return;
  if (!(struct instanceof Y.Item)) throw refusal('malformed', 'an unknown struct');
  const { content } = struct;
  const known =
    content instanceof Y.ContentDeleted ||
    content instanceof Y.ContentString ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentType;
  if (!known) throw refusal('invalidContent', 'content of a kind that boards have none of');
  const target = view.target(struct);
  if (target === dead) return;
  if (target.place.is === 'servers') throw refusal('invalidContent', 'that is for the server to write');
  if (target.place.is === 'text' || target.place.is === 'lesson') return inspectText(content, target, view);
  if (target.key === null) throw refusal('invalidContent', 'an item of a map without a key');
  const slot = slotOf(target.place, target.key);
  if (slot === null) throw refusal('invalidContent', 'an unknown key');
  if (slot.holds === 'value') return inspectValue(content, slot, target, view);
  return inspectType(content, slot, target, view);
}

function inspectText(content: Y.Item['content'], target: Target, view: UpdateView): void {
  if (target.place.is !== 'text' && target.place.is !== 'lesson') return;
  if (target.key !== null) throw refusal('invalidContent', 'a key in a text');
  if (content instanceof Y.ContentDeleted) return;
  if (!(content instanceof Y.ContentString))
    throw refusal('invalidContent', 'something else than text in a text');
  const there = target.type === null ? 0 : (target.type as Y.Text).length;
  if (there + view.inserting(target.place, content.str.length) > target.place.limit * mergeSlack)
    throw refusal('invalidContent', 'a text that is too long');
}

function inspectValue(content: Y.Item['content'], slot: Slot, target: Target, view: UpdateView): void {
  if (slot.holds !== 'value' || content instanceof Y.ContentDeleted) return;
  if (!(content instanceof Y.ContentAny)) throw refusal('invalidContent', 'a type where a value belongs');
  const value: unknown = content.arr[0];
  if (content.arr.length !== 1 || !isTameJson(value) || !slot.accepts(value))
    throw refusal('invalidContent', 'a value that its field has no use for');
  inspectSize(target, view);
}

function inspectType(content: Y.Item['content'], slot: Slot, target: Target, view: UpdateView): void {
  if (slot.holds === 'value' || target.key === null) return;
  const taken = target.type !== null && (target.type as Y.Map<unknown>).has(target.key);
  // it would take the place of a card or text that others may be writing in
  if (taken) throw refusal('invalidContent', 'a second one of what is made once');
  if (content instanceof Y.ContentDeleted) return;
  const wanted = slot.holds === 'text' ? Y.Text : Y.Map;
  if (!(content instanceof Y.ContentType) || content.type.constructor !== wanted)
    throw refusal('invalidContent', 'not the type that belongs there');
  inspectSize(target, view);
}

/** The number of cards of a kind, and of entries in a card. */
function inspectSize({ place, type }: Target, view: UpdateView): void {
  if (place.is !== 'root' && place.is !== 'entries') return;
  const limit = place.is === 'root' ? mostCards : (place.rule.limit ?? 0);
  // keys that were removed count as well: they cost as much
  const there = type === null ? 0 : keysEver(type);
  if (there + view.inserting(place, 1) > limit * mergeSlack) throw refusal('invalidContent', 'too many');
}
