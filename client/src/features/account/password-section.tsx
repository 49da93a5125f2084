import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { fewestCharacters, PasswordField } from '../../ui/gate/password-field.tsx';
import { showToast } from '../../ui/show-toast.ts';
import styles from './account.module.css';

/** Another password, with the one of now as proof. */
export function PasswordSection({ login }: { readonly login: string }) {
  const words = useGateText().account.password;
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <p className={styles.soft}>{words.login(login)}</p>
      {open ? (
        <ChangeForm onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{words.change}</Button>
        </div>
      )}
    </section>
  );
}

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const gates = useGateText();
  const words = gates.account.password;
  const task = useTask(useGateRefusal());
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const left = fewestCharacters - [...password].length;
  const wrong = task.code === 'wrong-credentials' ? words.wrong : undefined;
  const weak = task.code === 'weak-password' ? (task.failure ?? undefined) : undefined;
  const edit = (change: () => void): void => {
    if (task.code !== null) task.clear();
    change();
  };
  return (
    <GateForm
      submit={words.save}
      busy={task.busy}
      busyText={gates.busy}
      failure={wrong === undefined && weak === undefined ? task.failure : null}
      beside={
        <Button look="quiet" onClick={onClose}>
          {gates.account.cancel}
        </Button>
      }
      onSubmit={() => {
        setTried(true);
        if (current === '' || left > 0) return;
        void task.run(async () => {
          await api.post('/my-account/password', { current, password });
          showToast({ text: words.changed });
          onClose();
        });
      }}
    >
      <PasswordField
        label={gates.fields.currentPassword}
        value={current}
        error={wrong ?? (tried && current === '' ? gates.required : undefined)}
        onChange={(value) => edit(() => setCurrent(value))}
      />
      <PasswordField
        label={gates.fields.newPassword}
        chosen
        value={password}
        error={weak ?? (tried && left > 0 ? gates.fields.passwordLeft(left) : undefined)}
        onChange={(value) => edit(() => setPassword(value))}
      />
    </GateForm>
  );
}
