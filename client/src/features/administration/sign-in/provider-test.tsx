import type { SignInTest } from '@verbeterbord/shared/api/sign-on.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { providerOf, type ProviderDraft } from './provider-draft.ts';
import parts from '../parts/parts.module.css';
import styles from './sign-in.module.css';

interface ProviderTestProps {
  readonly draft: ProviderDraft;
  readonly fixed: boolean;
  readonly hasSecret: boolean;
}

/** Tries what is typed, before anybody depends on it: each check in order, and at the first that fails what to do. */
export function ProviderTest({ draft, fixed, hasSecret }: ProviderTestProps) {
  const words = useAdministrationText().signIn;
  const task = useTask(useAdministrationRefusal());
  const [test, setTest] = useState<SignInTest | null>(null);
  const tryIt = async (): Promise<void> => {
    setTest(null);
    const { issuer, clientId, kind, clientSecret } = providerOf(draft, hasSecret);
    const provider = {
      issuer,
      clientId,
      kind,
      ...(clientSecret === undefined ? {} : { clientSecret }),
    };
    await task.run(async () => {
      setTest(await api.post<SignInTest>('/settings/sign-in/test', fixed ? {} : { provider }));
    });
  };
  return (
    <>
      <div className={parts.row}>
        <Button icon="play" aria-disabled={task.busy} onClick={() => void (task.busy || tryIt())}>
          {task.busy ? words.testing : words.test}
        </Button>
      </div>
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      {test !== null && (
        <Notice look={test.ok ? 'good' : 'wrong'}>
          <p>{test.ok ? words.testOk : words.testFailed}</p>
          <ul className={styles.checks}>
            {test.checks.map(({ check, problem, detail }) => (
              <li key={check} className={problem === null ? styles.passed : styles.failed}>
                <Icon name={problem === null ? 'check' : 'close'} size={18} />
                <div>
                  {words.checks[check]}: <b>{problem === null ? words.passed : words.failed}</b>
                  {problem !== null && <p>{words.problems[problem]}</p>}
                  {problem !== null && detail !== '' && <p className={parts.soft}>{words.found(detail)}</p>}
                </div>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
