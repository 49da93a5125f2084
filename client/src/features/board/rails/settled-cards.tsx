import { parseEntry } from '@verbeterbord/shared/board/lists.ts';
import { useText } from '../../../i18n/language.ts';
import type { Text } from '../../../i18n/nl.ts';
import { useCard } from '../../../sync/hooks.ts';
import { RailCard } from '../card/rail-card.tsx';
import wallStyles from '../wall/wall.module.css';

interface SettledCardsProps {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly string[];
}

/** Ideas and obstacles that were decided on, with what was decided. */
export function SettledCards({ id, label, entries }: SettledCardsProps) {
  return (
    <ul id={id} className={wallStyles.folded} aria-label={label}>
      {entries.map((entry) => {
        const card = parseEntry(entry);
        if (card?.kind === 'idea') return <DecidedIdea key={entry} id={card.id} />;
        return card?.kind === 'obstacle' ? <SolvedObstacle key={entry} id={card.id} /> : null;
      })}
    </ul>
  );
}

function DecidedIdea({ id }: { readonly id: string }) {
  const text = useText();
  const idea = useCard('idea', id);
  const decision = idea?.decision ?? null;
  if (idea === undefined || decision === null) return null;
  return <RailCard card={idea} foot={<span>{decided(text, decision.value, decision.reason)}</span>} />;
}

function SolvedObstacle({ id }: { readonly id: string }) {
  const text = useText();
  const obstacle = useCard('obstacle', id);
  if (obstacle === undefined) return null;
  return <RailCard card={obstacle} foot={<span>{text.panel.obstacle.solved}</span>} />;
}

function decided(text: Text, value: 'action' | 'parked' | 'dropped', reason: string): string {
  if (value === 'action') return text.panel.idea.becameAction;
  const word = value === 'parked' ? text.panel.idea.parked : text.panel.idea.dropped;
  return reason === '' ? word : `${word}: ${reason}`;
}
