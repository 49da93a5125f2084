import type { MigrationStep } from '../migrate.ts';

/** Every step since version 1, oldest first. A step that was released is never edited. */
export const migrationSteps: readonly MigrationStep[] = [];
