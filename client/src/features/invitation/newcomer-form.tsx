import type { SignInStep } from '@verbeterbord/shared/api/sign-in.ts';
import { useEffect, useState, type ReactNode } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { isComplete, NewcomerFields, type NewcomerValue } from '../../ui/gate/newcomer-fields.tsx';
import { Notice } from '../../ui/notice.tsx';

interface NewcomerFormProps {
  readonly token: string;
  /** Where it was mailed: that is the login then. */
  readonly email: string | null;
  readonly onNext: (step: SignInStep) => void;
  readonly onEnded: () => void;
  readonly beside: ReactNode;
}

/** Somebody new makes an account and joins. */
export function NewcomerForm({ token, email, onNext, onEnded, beside }: NewcomerFormProps) {
  const gates = useGateText();
  const words = gates.invitation;
  const task = useTask(useGateRefusal());
  const [value, setValue] = useState<NewcomerValue>({ name: '', role: '', email: email ?? '', password: '' });
  const [tried, setTried] = useState(false);
  const weak = task.code === 'weak-password' ? task.failure : null;
  const over = task.code === 'link-ended';
  useEffect(() => {
    if (over) onEnded();
  }, [over, onEnded]);
  return (
    <>
      <h2>{words.newcomer}</h2>
      <GateForm
        submit={words.submit}
        busy={task.busy}
        busyText={gates.busy}
        failure={weak === null ? task.failure : null}
        beside={beside}
        onSubmit={() => {
          setTried(true);
          if (!isComplete(value)) return;
          const { name, role, email: login, password } = value;
          void task.run(async () => {
            const newcomer = { name: name.trim(), role: role.trim(), login: login.trim(), password };
            onNext(await api.post<SignInStep>('/invitations/accept', { token, newcomer }));
          });
        }}
      >
        {email !== null && <p>{words.mailedTo(email)}</p>}
        <NewcomerFields
          value={value}
          tried={tried}
          weak={weak}
          fixedEmail={email !== null}
          onChange={(next) => {
            if (task.code !== null) task.clear();
            setValue(next);
          }}
        />
        <Notice look="still" icon="shield">
          {words.privacy}
        </Notice>
      </GateForm>
    </>
  );
}
