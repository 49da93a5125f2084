import { useState, type ReactNode } from 'react';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { PasswordField } from '../../ui/gate/password-field.tsx';

interface ProveDialogProps {
  /** What is about to happen. */
  readonly title: string;
  readonly children?: ReactNode;
  /** Does it; what the server refuses stands in the dialog. */
  readonly onProved: (password: string) => Promise<void>;
  readonly onClose: () => void;
}

/** What changes how I get in asks for the password: a session that was left open is not enough. */
export function ProveDialog({ title, children, onProved, onClose }: ProveDialogProps) {
  const gates = useGateText();
  const task = useTask(useGateRefusal());
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = task.code === 'wrong-credentials' ? gates.account.password.wrong : undefined;
  return (
    <Dialog title={title} onClose={onClose}>
      <GateForm
        submit={gates.account.ok}
        busy={task.busy}
        busyText={gates.busy}
        failure={wrong === undefined ? task.failure : null}
        beside={
          <Button look="quiet" onClick={onClose}>
            {gates.account.cancel}
          </Button>
        }
        onSubmit={() => {
          setTried(true);
          if (password !== '') void task.run(() => onProved(password));
        }}
      >
        {children}
        <p>{gates.account.provePassword}</p>
        <PasswordField
          label={gates.fields.currentPassword}
          value={password}
          error={wrong ?? (tried && password === '' ? gates.required : undefined)}
          onChange={(next) => {
            if (task.code !== null) task.clear();
            setPassword(next);
          }}
        />
      </GateForm>
    </Dialog>
  );
}
