import type { Paint } from '../../domain/ambition.ts';
import { textLimits } from '../../domain/card.ts';
import { refuse } from '../../errors.ts';
import type { AmbitionId } from '../../ids.ts';
import { checkRoom } from '../check-room.ts';
import { checkText } from '../check-text.ts';
import { kindColumn } from '../columns.ts';
import { putCard, write, type Command } from '../command.ts';
import { findSpot } from '../place-in-column.ts';
import { cardFields } from '../schema.ts';

export interface AddAmbition {
  readonly title: string;
  readonly why?: string | undefined;
  readonly horizon?: number | null | undefined;
  readonly paint?: Paint | undefined;
}

/** Puts an ambition on the board, after the others. */
export const addAmbition: Command<AddAmbition, AmbitionId> = (doc, input, context) => {
  const room = checkRoom(doc, 'ambition');
  if (!room.ok) return room;
  const title = checkText(input.title, textLimits.title, 'required');
  if (!title.ok) return title;
  const why = checkText(input.why ?? '', textLimits.notes, 'optional');
  if (!why.ok) return why;
  const { horizon = null, paint = 1 } = input;
  if (!cardFields.ambition.horizon.accepts(horizon) || !cardFields.ambition.paint.accepts(paint))
    return refuse('invalid-value');
  const { order } = findSpot(doc, kindColumn(doc, ['ambition']), null);
  const id = context.newId() as AmbitionId;

  return write(doc, 'addAmbition', context, () => {
    putCard(doc, 'ambition', id, {
      created: { by: context.by, at: context.now },
      title: title.value,
      why: why.value,
      horizon,
      paint,
      order,
    });
    return id;
  });
};
