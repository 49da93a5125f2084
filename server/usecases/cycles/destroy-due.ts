import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import type { DestructionStore, DueRecord } from '../../storage/cycles/destruction.ts';
import type { AskedBy } from '../asked-by.ts';

export interface DestroyDueDeps {
  readonly destruction: DestructionStore;
  readonly audit: AuditLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A record that was destroyed, and how many actions it held. */
export interface Destroyed extends DueRecord {
  readonly actions: number;
}

/** Destroys every record whose day has come, each in one commit with the row that says so. */
export async function destroyDue(
  { destruction, audit, now }: DestroyDueDeps,
  by: AskedBy,
): Promise<readonly Destroyed[]> {
  const at = now();
  const destroyed: Destroyed[] = [];
  for (const record of await destruction.due(dayOf(at))) {
    const actions = await audit.together(async () => {
      const count = await destruction.destroy(record, toInstant(at));
      const { board, number, start, end, dueOn } = record;
      await audit.add({
        ...by,
        action: 'record-destroyed',
        objectKind: 'board',
        object: board,
        result: 'done',
        detail: { cycle: number, start, end, dueOn, actions: count },
      });
      return count;
    });
    destroyed.push({ ...record, actions });
  }
  return destroyed;
}
