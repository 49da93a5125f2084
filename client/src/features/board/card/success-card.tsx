import { memo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCard } from '../../../sync/hooks.ts';
import { RailCard } from './rail-card.tsx';

/** What went well, and where it came from. */
export const SuccessCard = memo(function SuccessCard({ id }: { readonly id: string }) {
  const text = useText().board.rail;
  const success = useCard('success', id);
  const goal = useCard('goal', success?.goal ?? '');
  if (success === undefined) return null;
  const from = [
    goal === undefined ? null : text.goal(goal.number),
    success.cycle === null ? null : text.cycle(success.cycle),
  ].filter((part) => part !== null);
  return <RailCard card={success} foot={from.length === 0 ? null : <span>{from.join(' · ')}</span>} />;
});
