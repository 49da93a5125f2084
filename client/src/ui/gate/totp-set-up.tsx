import { useState } from 'react';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../button.tsx';
import { GateForm } from './gate-form.tsx';
import { QrCode } from './qr-code.tsx';
import { TextField } from './text-field.tsx';
import styles from './secrets.module.css';

export interface TotpSecret {
  readonly secret: string;
  readonly uri: string;
}

interface TotpSetUpProps {
  readonly secret: TotpSecret;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onConfirm: (code: string) => void;
  readonly onBack: () => void;
}

/** Into the app by camera or by hand, and back with a code that proves it. */
export function TotpSetUp({ secret, busy, failure, onConfirm, onBack }: TotpSetUpProps) {
  const gates = useGateText();
  const words = gates.enrol;
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const right = /^\d{6}$/.test(code.replaceAll(' ', ''));
  return (
    <GateForm
      submit={words.confirm}
      busy={busy}
      busyText={gates.busy}
      failure={failure}
      onSubmit={() => {
        setTried(true);
        if (right) onConfirm(code.replaceAll(' ', ''));
      }}
      beside={
        <Button look="quiet" onClick={onBack}>
          {gates.back}
        </Button>
      }
    >
      <p>{words.scan}</p>
      <QrCode text={secret.uri} label={words.qr} />
      <p>
        {words.type} <code className={styles.secret}>{secret.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <TextField
        label={words.code}
        hint={gates.second.totpHint}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={8}
        value={code}
        error={tried && !right ? gates.second.totpHint : undefined}
        onChange={setCode}
      />
    </GateForm>
  );
}
