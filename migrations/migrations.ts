import type { Migration } from 'kysely/migration';
import { firstSchema } from './0001-first-schema.ts';
import { peopleAndAccess } from './0002-people-and-access.ts';
import { rhythm } from './0003-rhythm.ts';
import { teamOfTeams } from './0004-team-of-teams.ts';
import { displays } from './0005-displays.ts';

/** Every step, by name, in order. Up only; a step is never edited after a release. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-schema': firstSchema,
  '0002-people-and-access': peopleAndAccess,
  '0003-rhythm': rhythm,
  '0004-team-of-teams': teamOfTeams,
  '0005-displays': displays,
};
