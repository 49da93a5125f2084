import type { CardStanding, Reference, ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type { BoardId, PersonId, ReferenceId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';

/** A card of one board that another one tells of. */
export interface ReferredCard {
  readonly board: BoardId;
  readonly kind: ReferableKind;
  readonly id: string;
}

/** How such a card stands, as the other boards are told. */
export interface CardFacts {
  readonly title: string;
  readonly standing: CardStanding;
  readonly comments: number;
}

/** One reference, the boards that it stands on, and the teams that it is between. */
export interface Telling {
  readonly id: ReferenceId;
  readonly boards: readonly BoardId[];
  readonly teams: readonly TeamId[];
}

/** What is said within the server once a decision is on disk. */
export interface Aftermath {
  /** Whose overview, or list of questions or offers, is another. */
  readonly teams: readonly TeamId[];
  /** Who has something new in *voor jou*. */
  readonly people: readonly PersonId[];
  /** Cards that are told of from now on. */
  readonly cards?: readonly ReferredCard[];
}

/**
 * One kind of what goes between teams (questions, offers, dependencies), as the outbox, the follower of the boards, retention and
 * the tree of teams see it. Whatever it writes is a part of the transaction around it.
 */
export interface CrossingKind {
  /** The reference as this board has to show it now; null when it has to show none, undefined when nothing has this id. */
  reference(board: BoardId, id: string): Promise<Reference | null | undefined>;
  /** The cards that references of this kind tell of, as long as those stand on a board. */
  cards(): Promise<readonly ReferredCard[]>;
  /** The references that tell of this card. */
  tellingOf(card: ReferredCard): Promise<readonly Telling[]>;
  /** A card that is told of changed. What this kind has to do beside renewing its references; whom it gave a notice. */
  cardChanged?(
    card: ReferredCard,
    before: CardFacts,
    after: CardFacts,
    at: Instant,
  ): Promise<readonly PersonId[]>;
  /** Those that have to stand on the first board of this team, which was made after they were. */
  ofLateBoard(team: TeamId, madeAt: Instant): Promise<readonly ReferenceId[]>;
  /** Teams that such a thing waits for: it is live. */
  waitingTeams(): Promise<readonly TeamId[]>;
  /** A team ends. What it was in the midst of goes to the one above it, or is over. */
  teamEnds(team: TeamId, parent: TeamId | null, at: Instant): Promise<readonly (Telling & Aftermath)[]>;
  /** Takes off the boards what was settled before this moment. Answers what has to be renewed. */
  fade(before: Instant): Promise<readonly Telling[]>;
  /** Takes out who did what, in what was over before this moment. Answers in how many. */
  forgetNames(before: Instant): Promise<number>;
  /** Destroys what its board's term says may go by now. Answers how many. */
  destroyDue(today: Day): Promise<number>;
}
