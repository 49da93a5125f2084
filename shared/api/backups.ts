import { z } from 'zod';
import type { BackupId, PersonId } from '../ids.ts';
import { id, instant } from './values.ts';

export const backup = z.object({
  id: id<BackupId>(),
  startedAt: instant,
  /** Null while it is under way. */
  endedAt: instant.nullable(),
  /** Its name in the folder `backups` in DATA_DIR. */
  file: z.string(),
  bytes: z.int().nullable(),
  boards: z.int().nullable(),
  /** Null when it went well, or is still under way. */
  error: z.enum(['disk-full', 'damaged', 'interrupted', 'failed']).nullable(),
  /** Null for the one of the night, or of the command line. */
  startedBy: id<PersonId>().nullable(),
});
export type Backup = z.infer<typeof backup>;

/** GET /api/v1/backups: newest first, and when the next one is due. */
export const backups = z.object({
  backups: z.array(backup),
  names: z.record(z.string(), z.string()),
  /** Hour of the night, Dutch time, 0 to 23. */
  hour: z.int(),
  /** How many good ones are kept. */
  keep: z.int(),
});
export type BackupHistory = z.infer<typeof backups>;

/** POST /api/v1/backups: it has begun; how it ends stands in the history. */
export const startedBackup = z.object({ id: id<BackupId>() });
