import { useState } from 'react';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../button.tsx';
import { GateForm } from './gate-form.tsx';
import { TextField } from './text-field.tsx';

interface PasskeySetUpProps {
  readonly busy: boolean;
  readonly failure: string | null;
  /** Resolves to whether the browser made one. */
  readonly onMake: (name: string) => Promise<boolean>;
  readonly onBack: () => void;
}

/** A key, under a name that tells it from others. */
export function PasskeySetUp({ busy, failure, onMake, onBack }: PasskeySetUpProps) {
  const gates = useGateText();
  const words = gates.enrol;
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState(true);
  return (
    <GateForm
      submit={words.makePasskey}
      busy={busy}
      busyText={gates.busy}
      failure={failure ?? (made ? null : words.makeFailed)}
      onSubmit={() => {
        setTried(true);
        if (name.trim() !== '') void onMake(name.trim()).then(setMade);
      }}
      beside={
        <Button look="quiet" onClick={onBack}>
          {gates.back}
        </Button>
      }
    >
      <TextField
        label={words.passkeyName}
        hint={words.passkeyNameHint}
        autoComplete="off"
        maxLength={60}
        begin
        value={name}
        error={tried && name.trim() === '' ? gates.required : undefined}
        onChange={setName}
      />
    </GateForm>
  );
}
