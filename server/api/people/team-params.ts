import { id } from '@verbeterbord/shared/api/values.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';

export const teamParams = z.strictObject({ id: id<TeamId>() });
export const memberParams = teamParams.extend({ personId: id<PersonId>() });
