import * as Y from 'yjs';
import type { CardKind } from '../domain/card.ts';
import type { CommandOrigin } from './command.ts';
import type { Inverse } from './inverse.ts';
import type { Writers } from './writers.ts';
import { currentItem, itemsOf } from './yjs-items.ts';

/** One event below a root of cards. */
export type CardEvent = Y.YEvent<Y.AbstractType<unknown>>;

/** What takes back everything that one event of a command's transaction tells of. Only while that transaction ends: old values are still there. */
export function recordInverses(
  kind: CardKind,
  event: CardEvent,
  origin: CommandOrigin,
  writers: Writers,
): Inverse[] {
  const { target, path } = event;
  if (event instanceof Y.YTextEvent) return [recordText(event)];
  if (!(target instanceof Y.Map)) return [];

  const map: Y.Map<unknown> = target;
  const inverses: Inverse[] = [];
  for (const [key, { action, oldValue }] of event.keys) {
    const old: unknown = oldValue;
    const wrote = map.get(key);
    if (path.length === 0) {
      if (action === 'add') inverses.push({ type: 'created', kind, id: key });
    } else if (wrote instanceof Y.Map && path.length === 2 && path[1] === 'attempts') {
      if (action === 'add') inverses.push({ type: 'attempt', attempts: map, id: key, values: null });
    } else if (!(wrote instanceof Y.AbstractType) && !(old instanceof Y.AbstractType)) {
      const spare = origin.rekeyed.has(String(path[0])) && (key === 'place' || key === 'order');
      inverses.push({
        type: 'value',
        map,
        key,
        old,
        oldBy: oldWriter(map, key, event, writers),
        wrote,
        spare,
      });
    }
  }
  return inverses;
}

/** As `recordInverses`, for a text: of a card, or the lesson. */
export function recordText(event: Y.YTextEvent): Inverse {
  const { target: text } = event;
  return { type: 'text', text, before: textBefore(text, event), after: text.toString() };
}

function oldWriter(map: Y.Map<unknown>, key: string, event: CardEvent, writers: Writers): number | null {
  let item = currentItem(map, key);
  while (item !== null && event.adds(item)) item = item.left;
  return item === null ? null : writers.ofItem(item);
}

/** The text as it was before the transaction: without what came, with what went. */
function textBefore(text: Y.Text, event: Y.YTextEvent): string {
  let before = '';
  for (const item of itemsOf(text)) {
    if (event.adds(item) || (item.deleted && !event.deletes(item))) continue;
    if (item.content instanceof Y.ContentString) before += item.content.str;
  }
  return before;
}
