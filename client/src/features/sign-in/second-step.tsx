import type { SignInStep } from '@verbeterbord/shared/api/sign-in.ts';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { TextField } from '../../ui/gate/text-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './steps.module.css';

type Method = SignInStep['methods'][number];

interface SecondStepProps {
  readonly methods: readonly Method[];
  readonly onIn: () => void;
  readonly onRestart: () => void;
}

/** The easiest first. */
const order: readonly Method[] = ['passkey', 'totp', 'recovery'];

/** After a right password: the second proof that it is really you. */
export function SecondStep({ methods, onIn, onRestart }: SecondStepProps) {
  const gates = useGateText();
  const words = gates.second;
  const [method, setMethod] = useState<Method>(order.find((each) => methods.includes(each)) ?? 'totp');
  const names = { passkey: words.usePasskey, totp: words.useTotp, recovery: words.useRecovery };
  const others = order.filter((each) => methods.includes(each) && each !== method);
  return (
    <>
      <h2>{words.title}</h2>
      {method === 'passkey' ? (
        <PasskeyStep onIn={onIn} onRestart={onRestart} />
      ) : (
        <CodeStep key={method} method={method} onIn={onIn} onRestart={onRestart} />
      )}
      <div className={styles.others}>
        {others.map((each) => (
          <Button key={each} look="quiet" onClick={() => setMethod(each)}>
            {names[each]}
          </Button>
        ))}
        <Button look="quiet" onClick={onRestart}>
          {words.restart}
        </Button>
      </div>
    </>
  );
}

interface StepProps {
  readonly onIn: () => void;
  readonly onRestart: () => void;
}

function CodeStep({ method, onIn }: StepProps & { readonly method: 'totp' | 'recovery' }) {
  const gates = useGateText();
  const words = gates.second;
  const task = useTask(useGateRefusal());
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <GateForm
      submit={words.submit}
      busy={task.busy}
      busyText={gates.busy}
      failure={task.code === 'not-signed-in' ? words.tooLate : task.failure}
      onSubmit={() => {
        setTried(true);
        if (code.trim() === '') return;
        void task.run(async () => {
          await api.post(`/sign-in/${method}`, { code: code.trim() });
          onIn();
        });
      }}
    >
      <TextField
        label={words[method]}
        hint={method === 'totp' ? words.totpHint : words.recoveryHint}
        autoComplete={method === 'totp' ? 'one-time-code' : 'off'}
        inputMode={method === 'totp' ? 'numeric' : 'text'}
        maxLength={60}
        begin
        value={code}
        error={tried && code.trim() === '' ? gates.required : undefined}
        onChange={setCode}
      />
    </GateForm>
  );
}

function PasskeyStep({ onIn }: StepProps) {
  const gates = useGateText();
  const words = gates.second;
  const task = useTask(useGateRefusal());
  const [stopped, setStopped] = useState(false);
  const begin = (): void => {
    setStopped(false);
    void task.run(async () => {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const options =
        await api.post<Parameters<typeof startAuthentication>[0]['optionsJSON']>('/sign-in/passkey/options');
      const response = await startAuthentication({ optionsJSON: options }).catch(() => null);
      if (response === null) {
        setStopped(true);
        return;
      }
      await api.post('/sign-in/passkey', { response });
      onIn();
    });
  };
  const failure = task.code === 'not-signed-in' ? words.tooLate : task.failure;
  return (
    <>
      <p>{words.passkeyHint}</p>
      {(stopped || failure !== null) && <Notice look="wrong">{failure ?? words.failed}</Notice>}
      <div>
        <Button look="go" onClick={begin} aria-disabled={task.busy}>
          {task.busy ? gates.busy : words.passkey}
        </Button>
      </div>
    </>
  );
}
