import { useEffect } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { GateForm } from '../../ui/gate/gate-form.tsx';

interface JoinWithSignOnProps {
  readonly token: string;
  readonly name: string;
  readonly onEnded: () => void;
}

/** With the account of one's work: the invitation goes along by the server, never in an address. */
export function JoinWithSignOn({ token, name, onEnded }: JoinWithSignOnProps) {
  const gates = useGateText();
  const task = useTask(useGateRefusal());
  const over = task.code === 'link-ended';
  useEffect(() => {
    if (over) onEnded();
  }, [over, onEnded]);
  return (
    <GateForm
      submit={gates.signIn.with(name)}
      busy={task.busy}
      busyText={gates.demo.busy}
      failure={task.failure}
      onSubmit={() =>
        void task.run(async () => {
          const begun = await api.post<{ readonly location: string }>('/sign-in/oidc', {
            to: '/borden',
            invitation: token,
          });
          location.assign(begun.location);
        })
      }
    />
  );
}
