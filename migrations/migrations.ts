import type { Migration } from 'kysely/migration';
import { firstSchema } from './0001-first-schema.ts';

/** Every step, by name, in order. Up only; a step is never edited after a release. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-schema': firstSchema,
};
