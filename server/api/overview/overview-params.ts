import { id } from '@verbeterbord/shared/api/values.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { teamParams } from '../people/team-params.ts';

export const overviewParams = teamParams.extend({ team: id<TeamId>() });
