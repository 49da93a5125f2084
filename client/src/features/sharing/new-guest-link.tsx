import { guestRoles, type GuestRole } from '@verbeterbord/shared/domain/permission.ts';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useTask } from '../../api/use-task.ts';
import { useSharingText } from '../../i18n/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { useSharingRefusal } from './use-sharing-refusal.ts';
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
  const task = useTask(useSharingRefusal());
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<GuestRole>('onlooker');
  const [days, setDays] = useState('30');
  const [tried, setTried] = useState(false);
  const [link, setLink] = useState<string | null>(null);

  const make = async (): Promise<void> => {
    setLink(null);
    await task.run(async () => {
      const body = { label: label.trim(), role, days: Number(days) };
      const made = await api.post<{ link: string }>(path, body);
      await onMade();
      setLink(made.link);
      setLabel('');
      setTried(false);
    });
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
      aria-busy={task.busy}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!task.busy && label.trim() !== '') void make();
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
      <ChoiceField
        label={words.may}
        value={role}
        options={guestRoles.toReversed().map((each) => ({ value: each, label: words[each] }))}
        onChange={setRole}
      />
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
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      <div>
        <Button look="go" type="submit" aria-disabled={task.busy}>
          {task.busy ? words.busy : words.make}
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
