import type { ChangeKind } from '@verbeterbord/shared/api/boards.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { JudgementValue } from '@verbeterbord/shared/domain/ambition.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { ActionId, BoardId, GoalId, OfficeId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { ColumnType, Generated } from 'kysely';

/** 0 or 1: not every database has booleans. */
export type Bit = 0 | 1;

/** The tables as they are after the last migration. Names are snake_case here and nowhere above storage. */
export interface Schema {
  organisation: { id: string; name: string };
  office: { id: OfficeId; name: string };
  person: { id: PersonId; name: string; initials: string; role: string; office: OfficeId | null };
  team: { id: TeamId; name: string; parent: TeamId | null };
  membership: { team: TeamId; person: PersonId; role: TeamRole; from_day: Day; until_day: Day | null };
  delegate: { team: TeamId; parent: TeamId; person: PersonId; deputy: PersonId | null };
  rhythm: { team: TeamId; start: Day; days: number; first_number: number };
  board: {
    id: BoardId;
    team: TeamId;
    title: string;
    epoch: Generated<number>;
    created_by: PersonId | null;
    created_at: Instant;
  };
  board_update: {
    seq: Generated<number>;
    board: BoardId;
    bytes: Uint8Array;
    person: PersonId | null;
    at: Instant;
  };
  board_snapshot: { board: BoardId; up_to_seq: number; bytes: Uint8Array };
  board_client: { board: BoardId; client: number; person: PersonId };
  card_change: {
    id: Generated<number>;
    board: BoardId;
    card: string;
    card_kind: CardKind;
    kind: ChangeKind;
    person: PersonId | null;
    at: Instant;
    detail: string | null;
  };
  board_visit: { board: BoardId; person: PersonId; at: Instant };
  session: {
    token_hash: string;
    person: PersonId;
    created_at: ColumnType<Instant, Instant, never>;
    expires_at: Instant;
  };
  action_row: {
    board: BoardId;
    action: ActionId;
    seq: number;
    title: string;
    goal: GoalId | null;
    goal_title: string | null;
    goal_number: number | null;
    due: Day | null;
    state: ActionState;
    cycle: number | null;
    stuck: Bit;
    stuck_reason: string;
    carried: number;
    done_at: Instant | null;
  };
  action_owner: { board: BoardId; action: ActionId; person: PersonId };
  board_line: {
    board: BoardId;
    seq: number;
    ambition_title: string | null;
    ambition_paint: number | null;
    ambition_horizon: number | null;
    judgement: JudgementValue | null;
    judgement_note: string;
    last_movement: Instant | null;
  };
}
