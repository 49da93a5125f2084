import { accept, refuse } from '../../errors.ts';
import { write, type Command } from '../command.ts';
import { readLesson } from '../read.ts';
import { lessonField, lessonRoot } from '../schema.ts';
import { replaceText } from '../text.ts';

export interface EditLesson {
  readonly text: string;
}

/** Rewrites what the team learned in the cycle it is closing, with the smallest edit. Refuses `text-too-long`. */
export const editLesson: Command<EditLesson> = (doc, input, context) => {
  const text = input.text.toWellFormed();
  const before = readLesson(doc);
  // what grew too long by merging may still be shortened
  if (text.length > (lessonField.limit ?? 0) && text.length >= before.length) return refuse('text-too-long');
  if (text === before) return accept();
  return write(doc, 'editLesson', context, () => replaceText(doc.getText(lessonRoot), text));
};
