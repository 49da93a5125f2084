import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { TouchedCard } from '../../events.ts';
import type { Touch } from './touches.ts';

/** A card with what these touches did to it, on top of what the batch did to it before. */
export function touchedCard(
  { kind, id }: CardRef,
  touches: readonly Touch[],
  before: TouchedCard | undefined,
): TouchedCard {
  const typed = before?.typed !== false && touches.every(({ isText }) => isText);
  if (before?.fields === null) return before;
  const fields = new Set(before?.fields);
  for (const { field } of touches) {
    // it was made: all of it is new
    if (field === null) return { kind, id, fields: null, typed: false };
    fields.add(field);
  }
  return { kind, id, fields, typed };
}
