import type { BoardId, DependencyId, OfferId, QuestionId } from '../ids.ts';
import type { Day, Instant } from '../time.ts';
import type { OfferSide, OfferState } from './offer.ts';
import type { HelpKind, QuestionSide, QuestionState } from './question.ts';

/** Cards that a reference can be about. */
export const referableKinds = ['action', 'obstacle'] as const;
export type ReferableKind = (typeof referableKinds)[number];
export interface ReferableCard {
  readonly kind: ReferableKind;
  readonly id: string;
}

/** How a card stands, as another board is told. A solved obstacle is `done`; `gone` is one that nobody finds any more. */
export const cardStandings = ['open', 'todo', 'doing', 'done', 'binned', 'gone'] as const;
export type CardStanding = (typeof cardStandings)[number];

/** A team by its name, as it was when this was written. */
interface OtherTeam {
  /** Who asked, or offered. */
  readonly from: string;
  /** Whom it was asked of, or offered to. */
  readonly to: string;
}

/** A question that this board asked, has to answer, or passed up. */
export interface QuestionReference extends OtherTeam {
  readonly id: QuestionId;
  readonly kind: 'question';
  readonly side: QuestionSide;
  /** The card of this board that it is about; null on any other board than the one that asked. */
  readonly card: ReferableCard | null;
  /** Of the card that it is about, as it is called now. */
  readonly title: string;
  readonly standing: CardStanding;
  readonly question: string;
  readonly help: HelpKind;
  /** Wanted before the end of this day. */
  readonly before: Day | null;
  readonly state: QuestionState;
  /** The last words of whoever held it: the answer, the reason, the question back. */
  readonly words: string;
  /** How many comments its card has: whoever shows them fetches anew when it changes. */
  readonly comments: number;
  readonly askedAt: Instant;
  readonly changedAt: Instant;
}

/** An action that this board offers, or is offered. */
export interface OfferReference extends OtherTeam {
  readonly id: OfferId;
  readonly kind: 'offer';
  readonly side: OfferSide;
  /** On the giving board the action that is offered, if it stood there; on the receiving one the action that came of it. */
  readonly card: ReferableCard | null;
  readonly title: string;
  readonly notes: string;
  readonly due: Day | null;
  readonly state: OfferState;
  /** Why it was declined. */
  readonly reason: string;
  /** How the action stands that came of it; null as long as there is none. */
  readonly standing: CardStanding | null;
  readonly offeredAt: Instant;
  readonly changedAt: Instant;
}

export const dependencySides = ['waits', 'awaited'] as const;
export type DependencySide = (typeof dependencySides)[number];

/** A card of this board waits for one elsewhere (`waits`), or is waited for (`awaited`). */
export interface DependencyReference {
  readonly id: DependencyId;
  readonly kind: 'dependency';
  readonly side: DependencySide;
  readonly card: ReferableCard;
  /** The other end: whoever may see that board can go there. */
  readonly other: ReferableCard & { readonly board: BoardId; readonly title: string };
  /** The name of the other team. */
  readonly team: string;
  /** How the card stands that is waited for. */
  readonly standing: CardStanding;
  readonly madeAt: Instant;
}

/** What a board shows of another: written by the server alone, and renewed whenever what it tells of changes. */
export type Reference = QuestionReference | OfferReference | DependencyReference;
