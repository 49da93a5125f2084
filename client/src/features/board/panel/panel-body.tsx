import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, AmbitionId, GoalId, IdeaId, ObstacleId } from '@verbeterbord/shared/ids.ts';
import { AmbitionPanel } from '../ambition/ambition-panel.tsx';
import { GoalPanel } from '../goal/goal-panel.tsx';
import { CardHistory } from '../history/card-history.tsx';
import { ActionFacts } from './action/action-facts.tsx';
import { Attempts } from './action/attempts.tsx';
import { StateRow } from './action/state-row.tsx';
import { Comments } from './parts/comments.tsx';
import { NotesSection } from './parts/notes-section.tsx';
import { TitleField } from './parts/title-field.tsx';
import { From } from './rail/from.tsx';
import { IdeaDecision } from './rail/idea-decision.tsx';
import { ObstacleState } from './rail/obstacle-state.tsx';
import { RailFacts } from './rail/rail-facts.tsx';

/** What is in the panel, by kind of card. Each part listens to its own piece of the card. */
export function PanelBody({ card }: { readonly card: { readonly kind: CardKind; readonly id: string } }) {
  const { kind, id } = card;
  switch (kind) {
    case 'action':
      return (
        <>
          <TitleField card={card} />
          <StateRow action={id as ActionId} />
          <ActionFacts action={id as ActionId} />
          <NotesSection card={card} />
          <Attempts action={id as ActionId} />
          <Comments card={{ kind, id }} />
          <CardHistory card={card} />
        </>
      );
    case 'idea':
      return (
        <>
          <TitleField card={card} />
          <From card={{ kind, id }} />
          <IdeaDecision idea={id as IdeaId} />
          <NotesSection card={card} />
          <Comments card={{ kind, id }} />
          <CardHistory card={card} />
        </>
      );
    case 'obstacle':
      return (
        <>
          <TitleField card={card} />
          <From card={{ kind, id }} />
          <ObstacleState obstacle={id as ObstacleId} />
          <RailFacts card={{ kind, id }} />
          <NotesSection card={card} />
          <Comments card={{ kind, id }} />
          <CardHistory card={card} />
        </>
      );
    case 'success':
      return (
        <>
          <TitleField card={card} />
          <From card={{ kind, id }} />
          <RailFacts card={{ kind, id }} />
          <NotesSection card={card} />
          <Comments card={{ kind, id }} />
          <CardHistory card={card} />
        </>
      );
    case 'goal':
      return <GoalPanel goal={id as GoalId} />;
    case 'ambition':
      return <AmbitionPanel ambition={id as AmbitionId} />;
  }
}
