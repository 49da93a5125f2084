import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { GatePage } from '../../ui/gate/gate-page.tsx';
import { LinkEnded } from '../../ui/gate/link-ended.tsx';
import { fewestCharacters, PasswordField } from '../../ui/gate/password-field.tsx';

interface PasswordPageProps {
  readonly token: string | null;
  readonly onDone: () => void;
}

/** Choose a password by a one-time link. Whether the link works is said when it is used: reading it tells nothing. */
export function PasswordPage({ token, onDone }: PasswordPageProps) {
  const gates = useGateText();
  const words = gates.password;
  const task = useTask(useGateRefusal());
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const left = fewestCharacters - [...password].length;
  if (token === null || task.code === 'link-ended')
    return <LinkEnded missing={token === null} ask={gates.link.askPassword} />;
  const weak = task.code === 'weak-password' ? (task.failure ?? undefined) : undefined;
  return (
    <GatePage title={words.title} lead={<p>{words.text}</p>}>
      <GateForm
        submit={words.submit}
        busy={task.busy}
        busyText={gates.busy}
        failure={weak === undefined ? task.failure : null}
        onSubmit={() => {
          setTried(true);
          if (left > 0) return;
          void task.run(async () => {
            await api.post('/passwords', { token, password });
            onDone();
          });
        }}
      >
        <PasswordField
          label={gates.fields.newPassword}
          chosen
          value={password}
          error={weak ?? (tried && left > 0 ? gates.fields.passwordLeft(left) : undefined)}
          onChange={(next) => {
            task.clear();
            setPassword(next);
          }}
        />
      </GateForm>
    </GatePage>
  );
}
