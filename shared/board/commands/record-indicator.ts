import * as Y from 'yjs';
import { accept, refuse } from '../../errors.ts';
import type { AmbitionId } from '../../ids.ts';
import { isDay, type Day } from '../../time.ts';
import { openCard, write, type Command } from '../command.ts';
import { parseNumber } from '../fields.ts';
import { cardFields } from '../schema.ts';

export interface RecordIndicator {
  readonly ambition: AmbitionId;
  readonly day: Day;
  /** Null takes that day's value away. */
  readonly value: number | null;
}

/** Writes down what was measured on a day; there is one value a day. */
export const recordIndicator: Command<RecordIndicator> = (doc, { ambition, day, value }, context) => {
  const open = openCard(doc, 'ambition', ambition);
  if (!open.ok) return open;
  if (!isDay(day)) return refuse('invalid-day');
  if (value !== null && parseNumber(value) === undefined) return refuse('invalid-value');
  const values = open.value.get('indicatorValues');
  if (!(values instanceof Y.Map)) return refuse('damaged');
  if (value === null ? !values.has(day) : values.get(day) === value) return accept();
  if (value !== null && !values.has(day) && values.size >= (cardFields.ambition.indicatorValues.limit ?? 0))
    return refuse('too-many');

  return write(doc, 'recordIndicator', context, () => {
    if (value === null) values.delete(day);
    else values.set(day, value);
  });
};
