import { useState } from 'react';
import { api } from '../../api/api.ts';
import { makePasskey } from '../../api/make-passkey.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceCard } from '../../ui/gate/choice-card.tsx';
import { PasskeySetUp } from '../../ui/gate/passkey-set-up.tsx';
import { RecoveryCodes } from '../../ui/gate/recovery-codes.tsx';
import { TotpSetUp, type TotpSecret } from '../../ui/gate/totp-set-up.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './steps.module.css';

interface EnrolStepProps {
  readonly onIn: () => void;
  readonly onRestart: () => void;
}

interface Enrolled {
  readonly recoveryCodes: readonly string[] | null;
}

type Step =
  | { readonly kind: 'choose' | 'passkey' }
  | { readonly kind: 'totp'; readonly secret: TotpSecret }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** Where a second step is required and one has none yet: choose it, keep the codes, and come in. */
export function EnrolStep({ onIn, onRestart }: EnrolStepProps) {
  const gates = useGateText();
  const words = gates.enrol;
  const task = useTask(useGateRefusal());
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const failure = task.code === 'not-signed-in' ? gates.second.tooLate : task.failure;

  const enrolled = ({ recoveryCodes }: Enrolled): void => {
    if (recoveryCodes === null) onIn();
    else setStep({ kind: 'codes', codes: recoveryCodes });
  };
  const choose = (): void => {
    task.clear();
    setStep({ kind: 'choose' });
  };

  if (step.kind === 'codes') return <RecoveryCodes codes={step.codes} onDone={onIn} />;
  if (step.kind === 'totp')
    return (
      <TotpSetUp
        secret={step.secret}
        busy={task.busy}
        failure={failure}
        onBack={choose}
        onConfirm={(code) =>
          void task.run(async () => {
            enrolled(await api.post<Enrolled>('/sign-in/enrol/totp/confirm', { code }));
          })
        }
      />
    );
  if (step.kind === 'passkey')
    return (
      <PasskeySetUp
        busy={task.busy}
        failure={failure}
        onBack={choose}
        onMake={async (name) => {
          let made = true;
          await task.run(async () => {
            const response = await makePasskey('/sign-in/enrol/passkey/options', {});
            made = response !== null;
            if (response !== null)
              enrolled(await api.post<Enrolled>('/sign-in/enrol/passkey', { name, response }));
          });
          return made;
        }}
      />
    );
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {failure !== null && <Notice look="wrong">{failure}</Notice>}
      <div className={styles.choices}>
        <ChoiceCard
          title={words.totp}
          text={words.totpText}
          onChoose={() =>
            void task.run(async () => {
              setStep({ kind: 'totp', secret: await api.post<TotpSecret>('/sign-in/enrol/totp') });
            })
          }
        />
        <ChoiceCard
          title={words.passkey}
          text={words.passkeyText}
          onChoose={() => setStep({ kind: 'passkey' })}
        />
      </div>
      <div className={styles.others}>
        <Button look="quiet" onClick={onRestart}>
          {gates.second.restart}
        </Button>
      </div>
    </>
  );
}
