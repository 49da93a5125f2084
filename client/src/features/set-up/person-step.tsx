import { useState } from 'react';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { isComplete, NewcomerFields, type NewcomerValue } from '../../ui/gate/newcomer-fields.tsx';

export type FirstPerson = NewcomerValue;

interface PersonStepProps {
  readonly value: FirstPerson;
  /** Why the server found the password too easy. */
  readonly weak: string | null;
  readonly onChange: (value: FirstPerson) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function PersonStep({ value, weak, onChange, onBack, onNext }: PersonStepProps) {
  const gates = useGateText();
  const [tried, setTried] = useState(weak !== null);
  return (
    <GateForm
      submit={gates.next}
      busy={false}
      busyText={gates.busy}
      onSubmit={() => {
        setTried(true);
        if (isComplete(value) && weak === null) onNext();
      }}
      beside={
        <Button look="quiet" onClick={onBack}>
          {gates.back}
        </Button>
      }
    >
      <p>{gates.setUp.personText}</p>
      <NewcomerFields value={value} tried={tried} weak={weak} onChange={onChange} />
    </GateForm>
  );
}
