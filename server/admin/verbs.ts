import type { Verb } from './verb.ts';
import { auditCheck } from './verbs/audit-check.ts';
import { backup } from './verbs/backup.ts';
import { rebuildProjections } from './verbs/rebuild-projections.ts';

/** All verbs but `restore`, which needs the server to be stopped. */
export const verbs: readonly Verb[] = [backup, auditCheck, rebuildProjections];
