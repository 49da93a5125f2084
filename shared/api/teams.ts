import { z } from 'zod';
import type { BoardId, TeamId } from '../ids.ts';
import { id } from './values.ts';

/** A team, the Team van teams above it, and its boards. */
export const team = z.object({
  id: id<TeamId>(),
  name: z.string(),
  parent: id<TeamId>().nullable(),
  boards: z.array(z.object({ id: id<BoardId>(), title: z.string() })),
});

/** GET /api/v1/teams, by name. */
export const teams = z.object({ teams: z.array(team) });
