import * as Y from 'yjs';
import type { LeavingValue } from '../../domain/action.ts';
import { accept, refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import { write, type Command } from '../command.ts';
import { cardMap, readLesson } from '../read.ts';
import { cardFields, lessonRoot, roots } from '../schema.ts';
import { replaceText } from '../text.ts';
import { addAttempt } from './add-attempt.ts';

export interface CloseCycle {
  /** The cycle that is closed, and the one that the board goes on with. */
  readonly cycle: number;
  readonly next: number;
  /** What the record says became of each unfinished action. */
  readonly leaving: ReadonlyMap<ActionId, LeavingValue>;
  /** Finished actions that didn't help and are tried again, with the plan. */
  readonly again: ReadonlyMap<ActionId, string>;
  /** The lesson as it is in the record. */
  readonly lesson: string;
}

/**
 * Brings a board from one cycle to the next, as its record says; only the server does. Done a second time it changes nothing, so a
 * server that was killed in between may do it again. What was finished after the record was written goes along, and counts in the
 * next cycle. Refuses `invalid-value`.
 */
export const closeCycle: Command<CloseCycle> = (doc, input, context) => {
  const { cycle, next, lesson } = input;
  const { cycle: number, carried, archived, leaving: chosen } = cardFields.action;
  if (!number.accepts(cycle) || !number.accepts(next) || next <= cycle) return refuse('invalid-value');
  const steps: (() => void)[] = [];
  for (const [action, value] of input.leaving) {
    const card = cardMap(doc, 'action', action);
    if (card === undefined) continue;
    const own = number.read(card.get('cycle'));
    if (own === null || own > cycle) continue;
    if (value === 'carry') {
      const times = carried.read(card.get('carried')) + 1;
      steps.push(() => {
        card.set('cycle', next);
        if (carried.accepts(times)) card.set('carried', times);
      });
    } else if (value === 'later') steps.push(() => card.set('cycle', null));
    else if (archived.read(card.get('archived')) === null)
      steps.push(() => card.set('archived', { by: context.by, at: context.now }));
  }
  for (const [action, plan] of input.again) {
    const card = cardMap(doc, 'action', action);
    const own = card === undefined ? null : number.read(card.get('cycle'));
    // one that somebody took up again meanwhile refuses, and is left as it is
    if (own !== null && own <= cycle)
      steps.push(() => void addAttempt(doc, { action, plan, cycle: next }, context));
  }
  for (const card of doc.getMap(roots.action).values()) {
    if (!(card instanceof Y.Map)) continue;
    const choice = chosen.read(card.get('leaving'));
    if (choice !== null && choice.cycle <= cycle) steps.push(() => card.set('leaving', null));
  }
  const left = without(readLesson(doc), lesson);
  if (left !== null) steps.push(() => replaceText(doc.getText(lessonRoot), left));
  if (steps.length === 0) return accept();
  return write(doc, 'closeCycle', context, () => {
    for (const step of steps) step();
  });
};

/** What somebody still typed after the record was written stays; null: nothing is to be taken out. */
function without(text: string, recorded: string): string | null {
  const at = recorded === '' ? -1 : text.indexOf(recorded);
  return at === -1 ? null : `${text.slice(0, at)}${text.slice(at + recorded.length)}`.trim();
}
