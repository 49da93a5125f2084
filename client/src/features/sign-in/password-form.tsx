import type { SignInStep } from '@verbeterbord/shared/api/sign-in.ts';
import { useState, type ReactNode } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { PasswordField } from '../../ui/gate/password-field.tsx';
import { TextField } from '../../ui/gate/text-field.tsx';

interface PasswordFormProps {
  readonly login: string;
  readonly onLogin: (login: string) => void;
  readonly onNext: (step: SignInStep) => void;
  readonly onForgotten: () => void;
  /** Whether it is the first thing on the page. */
  readonly first: boolean;
  /** Above the button. */
  readonly children: ReactNode;
}

/** An account of our own: one sentence for whatever of the two is wrong. */
export function PasswordForm({ login, onLogin, onNext, onForgotten, first, children }: PasswordFormProps) {
  const gates = useGateText();
  const task = useTask(useGateRefusal());
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value === '' ? gates.required : undefined);

  const submit = (): void => {
    setTried(true);
    if (login.trim() === '' || password === '') return;
    void task.run(async () => {
      onNext(await api.post<SignInStep>('/sign-in/password', { login: login.trim(), password }));
    });
  };

  return (
    <GateForm
      submit={gates.signIn.submit}
      busy={task.busy}
      busyText={gates.demo.busy}
      failure={task.failure}
      onSubmit={submit}
      beside={
        <Button look="quiet" onClick={onForgotten}>
          {gates.signIn.forgotten}
        </Button>
      }
    >
      <TextField
        label={gates.fields.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        begin={first}
        value={login}
        error={missing(login)}
        onChange={onLogin}
      />
      <PasswordField
        label={gates.fields.password}
        value={password}
        error={missing(password)}
        onChange={setPassword}
      />
      {children}
    </GateForm>
  );
}
