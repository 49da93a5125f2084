import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, AmbitionId, GoalId, IdeaId, ObstacleId } from '@verbeterbord/shared/ids.ts';
import type { ReactNode } from 'react';
import { AmbitionPanel } from '../ambition/ambition-panel.tsx';
import { CardDependencies } from '../dependencies/card-dependencies.tsx';
import { GoalPanel } from '../goal/goal-panel.tsx';
import { CardHistory } from '../history/card-history.tsx';
import { CardOffer } from '../offers/card-offer.tsx';
import { OfferButton } from '../offers/offer-button.tsx';
import { CardQuestions } from '../references/card-questions.tsx';
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

type Body = (id: string) => ReactNode;

/** What is in the panel of each kind of card. Each part listens to its own piece of the card. */
const bodies: Readonly<Record<CardKind, Body>> = {
  action: (id) => (
    <>
      <TitleField card={{ kind: 'action', id }} />
      <StateRow action={id as ActionId} />
      <CardQuestions card={{ kind: 'action', id }} />
      <ActionFacts action={id as ActionId} />
      <CardOffer action={id as ActionId} />
      <CardDependencies card={{ kind: 'action', id }} beside={<OfferButton action={id as ActionId} />} />
      <NotesSection card={{ kind: 'action', id }} />
      <Attempts action={id as ActionId} />
      <Comments card={{ kind: 'action', id }} />
      <CardHistory card={{ kind: 'action', id }} />
    </>
  ),
  idea: (id) => (
    <>
      <TitleField card={{ kind: 'idea', id }} />
      <From card={{ kind: 'idea', id }} />
      <IdeaDecision idea={id as IdeaId} />
      <NotesSection card={{ kind: 'idea', id }} />
      <Comments card={{ kind: 'idea', id }} />
      <CardHistory card={{ kind: 'idea', id }} />
    </>
  ),
  obstacle: (id) => (
    <>
      <TitleField card={{ kind: 'obstacle', id }} />
      <From card={{ kind: 'obstacle', id }} />
      <ObstacleState obstacle={id as ObstacleId} />
      <CardQuestions card={{ kind: 'obstacle', id }} />
      <RailFacts card={{ kind: 'obstacle', id }} />
      <CardDependencies card={{ kind: 'obstacle', id }} />
      <NotesSection card={{ kind: 'obstacle', id }} />
      <Comments card={{ kind: 'obstacle', id }} />
      <CardHistory card={{ kind: 'obstacle', id }} />
    </>
  ),
  success: (id) => (
    <>
      <TitleField card={{ kind: 'success', id }} />
      <From card={{ kind: 'success', id }} />
      <RailFacts card={{ kind: 'success', id }} />
      <NotesSection card={{ kind: 'success', id }} />
      <Comments card={{ kind: 'success', id }} />
      <CardHistory card={{ kind: 'success', id }} />
    </>
  ),
  goal: (id) => <GoalPanel goal={id as GoalId} />,
  ambition: (id) => <AmbitionPanel ambition={id as AmbitionId} />,
};

export function PanelBody({ card }: { readonly card: { readonly kind: CardKind; readonly id: string } }) {
  return bodies[card.kind](card.id);
}
