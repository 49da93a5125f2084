import * as Y from 'yjs';
import { accept, refuse, type Result } from '../errors.ts';
import { write, type CommandContext } from './command.ts';
import type { Field } from './fields.ts';
import { replaceText } from './text.ts';

/** A text in a shared map, and how it should read. */
export interface FieldEdit {
  readonly map: Y.Map<unknown>;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  readonly field: string;
  readonly text: string;
}

/**
 * Makes a text field read as given, with the smallest edit; spaces stay, because people are still typing.
 * Refuses `invalid-value` for what is no text field, `empty-text` for a title, `text-too-long`, and `damaged` where no shared text stands.
 */
export function editField(doc: Y.Doc, verb: string, context: CommandContext, edit: FieldEdit): Result {
  const known = Object.hasOwn(edit.fields, edit.field) ? edit.fields[edit.field] : undefined;
  if (known?.nested !== 'text') return refuse('invalid-value');
  const stored = edit.map.get(edit.field);
  if (!(stored instanceof Y.Text)) return refuse('damaged');
  const text = edit.text.toWellFormed();
  if (edit.field === 'title' && text.trim() === '') return refuse('empty-text');
  // what grew too long by merging may still be shortened
  if (text.length > (known.limit ?? 0) && text.length >= stored.length) return refuse('text-too-long');
  if (stored.toString() === text) return accept();
  return write(doc, verb, context, () => replaceText(stored, text));
}
