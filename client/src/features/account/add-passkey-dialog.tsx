import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/api.ts';
import { makePasskey } from '../../api/make-passkey.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PasskeySetUp } from '../../ui/gate/passkey-set-up.tsx';
import { ProveDialog } from './prove-dialog.tsx';

interface AddPasskeyDialogProps {
  /** With codes for on paper when these are the first. */
  readonly onAdded: (codes: readonly string[] | null) => void;
  readonly onClose: () => void;
}

/** My password, a name, and the browser's own question. */
export function AddPasskeyDialog({ onAdded, onClose }: AddPasskeyDialogProps) {
  const { account, tooManyPasskeys } = useGateText();
  const refusal = useGateRefusal();
  const task = useTask((error) =>
    error instanceof ApiError && error.code === 'too-many' ? tooManyPasskeys : refusal(error),
  );
  const [password, setPassword] = useState<string | null>(null);
  const title = account.second.addPasskey;
  if (password === null)
    return (
      <ProveDialog
        title={title}
        onClose={onClose}
        onProved={async (given) => {
          // looked at now, so that a wrong one is said before the key is named
          await api.post('/my-account/passkeys/options', { password: given });
          setPassword(given);
        }}
      />
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <PasskeySetUp
        busy={task.busy}
        failure={task.failure}
        onBack={onClose}
        onMake={async (name) => {
          let made = true;
          await task.run(async () => {
            const response = await makePasskey('/my-account/passkeys/options', { password });
            made = response !== null;
            if (response === null) return;
            const { recoveryCodes } = await api.post<{ readonly recoveryCodes: readonly string[] | null }>(
              '/my-account/passkeys',
              { name, response },
            );
            onAdded(recoveryCodes);
          });
          return made;
        }}
      />
    </Dialog>
  );
}
