import * as Y from 'yjs';
import { textLimits } from '../../domain/card.ts';
import { accept, refuse } from '../../errors.ts';
import type { AmbitionId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { openCard, write, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { replaceText } from '../text.ts';

export interface DescribeIndicator {
  readonly ambition: AmbitionId;
  readonly name?: string | undefined;
  /** Such as "dagen" or "%". */
  readonly unit?: string | undefined;
  readonly target?: number | null | undefined;
}

/** Says what an ambition is measured by. What is absent stays as it is. */
export const describeIndicator: Command<DescribeIndicator> = (doc, input, context) => {
  const open = openCard(doc, 'ambition', input.ambition);
  if (!open.ok) return open;
  const name = input.name === undefined ? undefined : checkText(input.name, textLimits.title, 'optional');
  if (name?.ok === false) return name;
  const unit = input.unit === undefined ? undefined : checkText(input.unit, textLimits.unit, 'optional');
  if (unit?.ok === false) return unit;
  if (input.target !== undefined && !cardFields.ambition.indicatorTarget.accepts(input.target))
    return refuse('invalid-value');
  const text = open.value.get('indicatorName');
  if (name !== undefined && !(text instanceof Y.Text)) return refuse('damaged');
  if (name === undefined && unit === undefined && input.target === undefined) return accept();

  return write(doc, 'describeIndicator', context, () => {
    if (name !== undefined && text instanceof Y.Text) replaceText(text, name.value);
    if (unit !== undefined && unit.value !== open.value.get('indicatorUnit'))
      open.value.set('indicatorUnit', unit.value);
    if (input.target !== undefined && input.target !== (open.value.get('indicatorTarget') ?? null))
      open.value.set('indicatorTarget', input.target);
  });
};
