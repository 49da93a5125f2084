import type { OfferState } from '@verbeterbord/shared/domain/offer.ts';
import type {
  HelpKind,
  QuestionSide,
  QuestionState,
  QuestionStepVerb,
} from '@verbeterbord/shared/domain/question.ts';
import type { CardStanding, ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type {
  ActionId,
  BoardId,
  DependencyId,
  GoalId,
  MeetingId,
  OfferId,
  PersonId,
  QuestionId,
  TeamId,
} from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Generated } from 'kysely';

/** The tables of what goes between teams. */
export interface TeamOfTeamsSchema {
  question: {
    id: QuestionId;
    /** The board and card it is about; the team that asks is the board's. */
    board: BoardId;
    card_kind: ReferableKind;
    card: string;
    /** The team that has to answer now. */
    holder: TeamId;
    asked_by: PersonId | null;
    text: string;
    help: HelpKind;
    before_day: Day | null;
    state: QuestionState;
    asked_at: Instant;
    changed_at: Instant;
    /** When it was answered, declined or withdrawn. */
    settled_at: Instant | null;
    /** 0: settled long ago, and no longer shown on boards. */
    shown: Generated<number>;
  };
  question_team: { question: QuestionId; team: TeamId; side: QuestionSide };
  question_step: {
    /** Given by who takes the step, so that a second time is none. */
    id: string;
    question: QuestionId;
    /** From 0. */
    position: number;
    verb: QuestionStepVerb;
    /** On whose behalf; null for the server itself. */
    team: TeamId | null;
    person: PersonId | null;
    text: string;
    to_team: TeamId | null;
    at: Instant;
  };
  offer: {
    id: OfferId;
    team: TeamId;
    to_team: TeamId;
    /** The action on the giving team's board, if it stood there. */
    source_board: BoardId | null;
    source: ActionId | null;
    title: string;
    notes: string;
    due: Day | null;
    offered_by: PersonId | null;
    decided_by: PersonId | null;
    state: OfferState;
    reason: Generated<string>;
    offered_at: Instant;
    changed_at: Instant;
    settled_at: Instant | null;
    /** The action that came of it, and how it was accepted. */
    board: BoardId | null;
    action: ActionId | null;
    goal: GoalId | null;
    cycle: number | null;
    /** 0: settled long ago, and no longer shown on boards. */
    shown: Generated<number>;
  };
  dependency: {
    id: DependencyId;
    board: BoardId;
    card_kind: ReferableKind;
    card: string;
    on_board: BoardId;
    on_kind: ReferableKind;
    on_card: string;
    made_by: PersonId | null;
    made_at: Instant;
    ended_at: Instant | null;
    /** 0: ended, and no longer shown on boards. */
    shown: Generated<number>;
  };
  /** How cards stand that another board refers to; derived from the documents. */
  referenced_card: {
    board: BoardId;
    card_kind: ReferableKind;
    card: string;
    title: string;
    standing: CardStanding;
    comments: Generated<number>;
    seq: number;
  };
  /** What was decided and still has to be written on a board, in order. */
  errand: {
    id: Generated<number>;
    board: BoardId;
    kind: string;
    object: string;
    /** JSON. */
    detail: Generated<string>;
    at: Instant;
    tries: Generated<number>;
  };
  team_notice: {
    id: string;
    person: PersonId;
    kind: 'question' | 'offer' | 'dependency';
    object: string;
    verb: string;
    at: Instant;
    seen_at: Instant | null;
  };
  meeting: {
    id: MeetingId;
    team: TeamId;
    /** Number of the cycle it was held in. */
    cycle: number;
    state: 'running' | 'ended';
    version: number;
    /** JSON: where the agenda is. */
    agenda: string;
    started_at: Instant;
    ended_at: Instant | null;
    /** JSON, frozen. */
    record: string | null;
    destroy_on: Day | null;
  };
  /** Which records of meetings were destroyed; what they said isn't here. */
  meeting_destruction: { id: Generated<number>; at: Instant; team: TeamId; held_on: Day; due_on: Day };
}
