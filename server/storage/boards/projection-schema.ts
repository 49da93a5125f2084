import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { JudgementValue } from '@verbeterbord/shared/domain/ambition.ts';
import type { ActionId, AmbitionId, BoardId, GoalId, PersonId, SuccessId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Bit } from '../bit.ts';

/** The tables that are derived from the boards' documents. */
export interface ProjectionSchema {
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
    created_at: Instant | null;
    created_by: PersonId | null;
  };
  /** Goals that aren't in the bin; `position` sorts them as the board does. */
  goal_row: {
    board: BoardId;
    goal: GoalId;
    title: string;
    number: number;
    position: string;
    /** The one that it names, if any. */
    ambition: AmbitionId | null;
    before_day: Day | null;
  };
  /** Ambitions that aren't in the bin; `position` sorts them as the board does. */
  ambition_row: {
    board: BoardId;
    ambition: AmbitionId;
    position: string;
    title: string;
    paint: number;
    horizon: number | null;
    judgement: JudgementValue | null;
    judgement_note: string;
    judged_at: Instant | null;
    serves_board: BoardId | null;
    serves: AmbitionId | null;
    /** JSON: name, unit, target, values; null when nothing is measured. */
    indicator: string | null;
  };
  /** Successes that aren't in the bin. */
  success_row: {
    board: BoardId;
    success: SuccessId;
    title: string;
    cycle: number | null;
    created_at: Instant | null;
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
