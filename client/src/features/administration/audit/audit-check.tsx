import type { AuditCheck } from '@verbeterbord/shared/api/audit.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import styles from './audit.module.css';

/** Counts the sums of all rows anew, and says whether somebody changed or took one. */
export function AuditCheckButton() {
  const words = useAdministrationText().audit;
  const task = useTask(useAdministrationRefusal());
  const [check, setCheck] = useState<AuditCheck | null>(null);
  const run = (): void => {
    setCheck(null);
    void task.run(async () => {
      setCheck(await api.get<AuditCheck>('/audit/check'));
    });
  };
  return (
    <>
      <Button
        icon="shield"
        aria-disabled={task.busy}
        title={words.checkHint}
        onClick={task.busy ? undefined : run}
      >
        {task.busy ? words.checking : words.check}
      </Button>
      {(check !== null || task.failure !== null) && (
        <div className={styles.verdict}>
          {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
          {check?.ok === true && <Notice look="good">{words.checkOk(check.rows)}</Notice>}
          {check?.ok === false && (
            <Notice look="wrong">
              {check.problem === 'missing' ? words.checkMissing(check.seq) : words.checkChanged(check.seq)}
            </Notice>
          )}
        </div>
      )}
    </>
  );
}
