import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { TextField } from '../../ui/gate/text-field.tsx';
import { Notice } from '../../ui/notice.tsx';

interface ForgottenFormProps {
  /** Whether this server can send mail. */
  readonly mail: boolean;
  readonly login: string;
  readonly onBack: () => void;
}

/** Asks for a link to choose another password. The answer is the same for an address that nobody has. */
export function ForgottenForm({ mail, login: begun, onBack }: ForgottenFormProps) {
  const gates = useGateText();
  const words = gates.forgotten;
  const task = useTask(useGateRefusal());
  const [login, setLogin] = useState(begun);
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const back = (
    <Button look="quiet" onClick={onBack}>
      {words.back}
    </Button>
  );
  return (
    <>
      <h2>{words.title}</h2>
      {!mail && <Notice look="plain">{words.noMail}</Notice>}
      {sent && <Notice look="good">{words.sent}</Notice>}
      {!mail || sent ? (
        <div>{back}</div>
      ) : (
        <GateForm
          submit={words.submit}
          busy={task.busy}
          busyText={gates.busy}
          failure={task.failure}
          beside={back}
          onSubmit={() => {
            setTried(true);
            if (login.trim() === '') return;
            void task.run(async () => {
              await api.post('/passwords/forgotten', { login: login.trim() });
              setSent(true);
            });
          }}
        >
          <p>{words.text}</p>
          <TextField
            label={gates.fields.email}
            type="email"
            inputMode="email"
            autoComplete="username"
            begin
            value={login}
            error={tried && login.trim() === '' ? gates.required : undefined}
            onChange={setLogin}
          />
        </GateForm>
      )}
    </>
  );
}
