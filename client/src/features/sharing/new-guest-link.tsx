import { guestRoles, type GuestRole } from '@verbeterbord/shared/domain/permission.ts';
import { useId, useState } from 'react';
import { api } from '../../api/api.ts';
import { useSharingText } from '../../i18n/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { useRefused } from './use-refused.ts';
import styles from './sharing.module.css';

interface NewGuestLinkProps {
  readonly path: string;
  readonly onMade: () => Promise<void>;
}

const lengths = [1, 7, 14, 30, 90, 365] as const;
const longestLabel = 60;

/** For whom, what they may do and for how long; then the link itself, this once. */
export function NewGuestLink({ path, onMade }: NewGuestLinkProps) {
  const words = useSharingText();
  const refused = useRefused();
  const id = useId();
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<GuestRole>('onlooker');
  const [days, setDays] = useState('30');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [link, setLink] = useState<string | null>(null);

  const make = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setLink(null);
    try {
      const body = { label: label.trim(), role, days: Number(days) };
      const made = await api.post<{ link: string }>(path, body);
      await onMade();
      setLink(made.link);
      setLabel('');
      setTried(false);
    } catch (error) {
      setProblem(refused(error));
    }
    setBusy(false);
  };
  const copy = (): void => {
    if (link === null) return;
    navigator.clipboard.writeText(link).then(
      () => showToast({ text: words.copied }),
      () => showToast({ text: words.copyFailed }),
    );
  };

  return (
    <form
      noValidate
      className={styles.form}
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!busy && label.trim() !== '') void make();
      }}
    >
      <Field
        label={words.forWhom}
        hint={words.forWhomHint}
        error={tried && label.trim() === '' ? words.required : undefined}
      >
        {(control) => (
          <input
            {...control}
            data-autofocus
            autoComplete="off"
            maxLength={longestLabel}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset className={styles.choices}>
        <legend>{words.may}</legend>
        {guestRoles.toReversed().map((value) => (
          <label key={value} htmlFor={`${id}-${value}`}>
            <input
              id={`${id}-${value}`}
              type="radio"
              name={id}
              checked={role === value}
              onChange={() => setRole(value)}
            />
            {words[value]}
          </label>
        ))}
      </fieldset>
      <Field label={words.days}>
        {(control) => (
          <select {...control} value={days} onChange={(event) => setDays(event.currentTarget.value)}>
            {lengths.map((count) => (
              <option key={count} value={count}>
                {words.length(count)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button look="go" type="submit" aria-disabled={busy}>
          {busy ? words.busy : words.make}
        </Button>
      </div>
      {link !== null && (
        <div className={styles.made}>
          <p role="status">{words.made}</p>
          <Field label={words.link}>
            {(control) => (
              <input {...control} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
            )}
          </Field>
          <div>
            <Button icon="link" onClick={copy}>
              {words.copy}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}
