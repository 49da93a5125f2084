import { id } from '@verbeterbord/shared/api/values.ts';
import type { GoalId, TeamId } from '@verbeterbord/shared/ids.ts';
import { boardParams } from '../boards/board-params.ts';
import { teamParams } from '../people/team-params.ts';

export const overviewParams = teamParams.extend({ team: id<TeamId>() });
export const goalParams = boardParams.extend({ goal: id<GoalId>() });
