import type { CardKind } from '../../domain/card.ts';
import { openCard, type Command } from '../command.ts';
import { editField } from '../edit-field.ts';
import { cardFields } from '../schema.ts';

export interface EditText {
  readonly kind: CardKind;
  readonly id: string;
  /** Any text field of that kind of card. */
  readonly field: string;
  readonly text: string;
}

/** Rewrites a text of a card with the smallest edit, so that what somebody else types elsewhere in it stays. A title can't become empty. */
export const editText: Command<EditText> = (doc, { kind, id, field, text }, context) => {
  const open = openCard(doc, kind, id);
  if (!open.ok) return open;
  return editField(doc, 'editText', context, { map: open.value, fields: cardFields[kind], field, text });
};
