import * as Y from 'yjs';
import { textLimits } from '../../domain/card.ts';
import { refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { openCard, write, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { replaceText } from '../text.ts';

export interface MarkStuck {
  readonly action: ActionId;
  /** What it waits for; may be empty when there's no time to say so. */
  readonly reason: string;
}

/** "Ik zit vast", with the reason. Said again, it keeps its first moment. Refuses `wrong-state` on a finished action. */
export const markStuck: Command<MarkStuck> = (doc, { action, reason }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  const checked = checkText(reason, textLimits.sentence, 'optional');
  if (!checked.ok) return checked;
  const text = open.value.get('stuckReason');
  if (!(text instanceof Y.Text)) return refuse('damaged');
  if (cardFields.action.place.read(open.value.get('place')).state === 'done') return refuse('wrong-state');

  return write(doc, 'markStuck', context, () => {
    if (cardFields.action.stuck.read(open.value.get('stuck')) === null)
      open.value.set('stuck', { by: context.by, at: context.now });
    replaceText(text, checked.value);
  });
};
