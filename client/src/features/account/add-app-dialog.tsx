import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TotpSetUp, type TotpSecret } from '../../ui/gate/totp-set-up.tsx';
import { ProveDialog } from './prove-dialog.tsx';

interface AddAppDialogProps {
  /** With codes for on paper when these are the first. */
  readonly onAdded: (codes: readonly string[] | null) => void;
  readonly onClose: () => void;
}

/** My password, the square to scan, and a code as proof. */
export function AddAppDialog({ onAdded, onClose }: AddAppDialogProps) {
  const { account } = useGateText();
  const task = useTask(useGateRefusal());
  const [secret, setSecret] = useState<TotpSecret | null>(null);
  const title = account.second.addApp;
  if (secret === null)
    return (
      <ProveDialog
        title={title}
        onClose={onClose}
        onProved={async (password) => {
          setSecret(await api.post<TotpSecret>('/my-account/totp', { password }));
        }}
      />
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <TotpSetUp
        secret={secret}
        busy={task.busy}
        failure={task.failure}
        onBack={onClose}
        onConfirm={(code) =>
          void task.run(async () => {
            const { recoveryCodes } = await api.post<{ readonly recoveryCodes: readonly string[] | null }>(
              '/my-account/totp/confirm',
              { code },
            );
            onAdded(recoveryCodes);
          })
        }
      />
    </Dialog>
  );
}
