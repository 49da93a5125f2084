import { memo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCard, usePeople } from '../../../sync/hooks.ts';
import { RailCard } from './rail-card.tsx';

/** An idea, with who it is from: the team owes them an answer. */
export const IdeaCard = memo(function IdeaCard({ id }: { readonly id: string }) {
  const text = useText().board;
  const people = usePeople();
  const idea = useCard('idea', id);
  if (idea === undefined) return null;
  const by = idea.created?.by ?? null;
  return (
    <RailCard
      card={idea}
      foot={by === null ? null : <span>{text.rail.from(people(by)?.name ?? text.someone)}</span>}
      owner={by}
    />
  );
});

/** Something that is in the way. */
export const ObstacleCard = memo(function ObstacleCard({ id }: { readonly id: string }) {
  const obstacle = useCard('obstacle', id);
  if (obstacle === undefined) return null;
  return <RailCard card={obstacle} />;
});
