import type { Verb } from './verb.ts';
import { auditCheck } from './verbs/audit-check.ts';
import { backup } from './verbs/backup.ts';
import { destroyDueVerb } from './verbs/destroy-due.ts';
import { destroyed } from './verbs/destroyed.ts';
import { importBoard } from './verbs/import-board.ts';
import { rebuildProjections } from './verbs/rebuild-projections.ts';
import { tokenCreate } from './verbs/token-create.ts';
import { tokenRevoke } from './verbs/token-revoke.ts';
import { userAdd } from './verbs/user-add.ts';
import { userDisable } from './verbs/user-disable.ts';
import { userReset } from './verbs/user-reset.ts';

/** All verbs but `restore`, which needs the server to be stopped. */
export const verbs: readonly Verb[] = [
  backup,
  auditCheck,
  rebuildProjections,
  destroyDueVerb,
  destroyed,
  userAdd,
  userDisable,
  userReset,
  tokenCreate,
  tokenRevoke,
  importBoard,
];
