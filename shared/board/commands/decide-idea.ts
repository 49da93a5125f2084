import { textLimits } from '../../domain/card.ts';
import { accept, refuse } from '../../errors.ts';
import type { IdeaId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { openCard, write, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';

export interface DecideIdea {
  readonly idea: IdeaId;
  /** Null opens it again. An idea becomes an action with `makeActionOfIdea`. */
  readonly value: 'parked' | 'dropped' | null;
  /** Why: asked for, because somebody took the trouble to post it. Not looked at when it's opened again. */
  readonly reason: string;
}

/** Parks or drops an idea, with a reason; or opens it again. */
export const decideIdea: Command<DecideIdea> = (doc, { idea, value, reason }, context) => {
  const open = openCard(doc, 'idea', idea);
  if (!open.ok) return open;
  if (value === null) {
    if (cardFields.idea.decision.read(open.value.get('decision')) === null) return accept();
    return write(doc, 'decideIdea', context, () => void open.value.set('decision', null));
  }
  const because = checkText(reason, textLimits.sentence, 'required');
  if (!because.ok) return because;
  const decision = { by: context.by, at: context.now, value, reason: because.value, action: null };
  if (!cardFields.idea.decision.accepts(decision)) return refuse('invalid-value');
  return write(doc, 'decideIdea', context, () => void open.value.set('decision', decision));
};
