import type { SignInStep } from '@verbeterbord/shared/api/sign-in.ts';
import { useEffect } from 'react';
import { api } from '../../api/api.ts';
import { useGateRefusal } from '../../api/use-gate-refusal.ts';
import { useTask } from '../../api/use-task.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';

interface JoinAsMeProps {
  readonly token: string;
  readonly name: string;
  readonly onNext: (step: SignInStep) => void;
  readonly onEnded: () => void;
  readonly onSignOut: () => Promise<void>;
}

/** Who is signed in already joins with one press. */
export function JoinAsMe({ token, name, onNext, onEnded, onSignOut }: JoinAsMeProps) {
  const gates = useGateText();
  const words = gates.invitation;
  const task = useTask(useGateRefusal());
  const leaving = useTask(useGateRefusal());
  const over = task.code === 'link-ended';
  useEffect(() => {
    if (over) onEnded();
  }, [over, onEnded]);
  return (
    <GateForm
      submit={words.as(name)}
      busy={task.busy}
      busyText={gates.busy}
      failure={task.failure ?? leaving.failure}
      onSubmit={() =>
        void task.run(async () => onNext(await api.post<SignInStep>('/invitations/accept', { token })))
      }
      beside={
        <Button look="quiet" onClick={() => void leaving.run(onSignOut)}>
          {words.signOut}
        </Button>
      }
    >
      <p>{words.notYou}</p>
    </GateForm>
  );
}
