import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../../i18n/language.ts';
import { useCardPart } from '../use-card-part.ts';
import { GoalNumber } from './goal-number.tsx';

const partOf = (goal: { readonly title: string; readonly number: number }) => ({
  title: goal.title,
  number: goal.number,
});

/** A goal by its number on its own tape, and its name; or that there is none. */
export function GoalLabel({ goal }: { readonly goal: GoalId | null }) {
  const words = useText().panel;
  const part = useCardPart('goal', goal ?? '', partOf);
  if (part === undefined) return <span>{words.noGoal}</span>;
  return (
    <>
      <GoalNumber number={part.number} />
      <span>{part.title}</span>
    </>
  );
}
