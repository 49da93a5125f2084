import { useState } from 'react';
import { useGateText } from '../../i18n/gates.ts';
import { Field } from '../../ui/field.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import { TextField } from '../../ui/gate/text-field.tsx';

export interface Organisation {
  readonly name: string;
  /** One per line. */
  readonly offices: string;
}

interface OrganisationStepProps {
  readonly value: Organisation;
  readonly onChange: (value: Organisation) => void;
  readonly onNext: () => void;
}

const most = { offices: 50, office: 60, name: 80 } as const;

export function OrganisationStep({ value, onChange, onNext }: OrganisationStepProps) {
  const gates = useGateText();
  const words = gates.setUp;
  const [tried, setTried] = useState(false);
  const lines = value.offices
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const tooMany = lines.length > most.offices || lines.some((line) => line.length > most.office);
  const missing = value.name.trim() === '';
  return (
    <GateForm
      submit={gates.next}
      busy={false}
      busyText={gates.busy}
      onSubmit={() => {
        setTried(true);
        if (!missing && !tooMany) onNext();
      }}
    >
      <TextField
        label={words.organisation}
        autoComplete="organization"
        maxLength={most.name}
        begin
        value={value.name}
        error={tried && missing ? gates.required : undefined}
        onChange={(name) => onChange({ ...value, name })}
      />
      <Field
        label={words.offices}
        hint={words.officesHint}
        error={tried && tooMany ? words.tooManyOffices : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={value.offices}
            onChange={(event) => onChange({ ...value, offices: event.currentTarget.value })}
          />
        )}
      </Field>
    </GateForm>
  );
}
