import { textLimits } from '../../domain/card.ts';
import type { IdeaId } from '../../ids.ts';
import { checkRoom } from '../check-room.ts';
import { checkText } from '../check-text.ts';
import { kindColumn } from '../columns.ts';
import { putCard, write, type Command } from '../command.ts';
import { findSpot } from '../place-in-column.ts';

export interface AddIdea {
  readonly title: string;
  readonly notes?: string | undefined;
}

/** Posts an idea, below the ideas and obstacles that hang there. */
export const addIdea: Command<AddIdea, IdeaId> = (doc, input, context) => {
  const room = checkRoom(doc, 'idea');
  if (!room.ok) return room;
  const title = checkText(input.title, textLimits.title, 'required');
  if (!title.ok) return title;
  const notes = checkText(input.notes ?? '', textLimits.notes, 'optional');
  if (!notes.ok) return notes;
  const { order } = findSpot(doc, kindColumn(doc, ['idea', 'obstacle']), null);
  const id = context.newId() as IdeaId;

  return write(doc, 'addIdea', context, () => {
    putCard(doc, 'idea', id, {
      created: { by: context.by, at: context.now },
      title: title.value,
      notes: notes.value,
      order,
    });
    return id;
  });
};
