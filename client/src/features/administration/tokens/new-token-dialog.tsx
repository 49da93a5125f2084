import type { TokenScope } from '@verbeterbord/shared/domain/permission.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { LinkDialog } from '../parts/link-dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { useRequired } from '../parts/use-required.ts';

interface NewTokenDialogProps {
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

const lengths = [30, 90, 180, 366] as const;
/** Who may write may read as well. */
const scopesOf: Readonly<Record<TokenScope, readonly TokenScope[]>> = {
  read: ['read'],
  write: ['read', 'write'],
  metrics: ['metrics'],
};

/** A key for a program: what for, what it may, how long; then the key itself, this once. */
export function NewTokenDialog({ onChanged, onClose }: NewTokenDialogProps) {
  const all = useAdministrationText();
  const words = all.tokens;
  const task = useTask(useAdministrationRefusal());
  const name = useRequired();
  const [scope, setScope] = useState<TokenScope>('read');
  const [days, setDays] = useState('90');
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null)
    return (
      <LinkDialog
        title={words.secretTitle}
        label={words.secretLabel}
        hint={words.secretText}
        value={secret}
        onClose={onClose}
      />
    );
  const send = async (): Promise<void> => {
    await task.run(async () => {
      const body = { name: name.text, scopes: scopesOf[scope], days: Number(days) };
      const { token } = await api.post<{ token: string }>('/tokens', body);
      await onChanged();
      setSecret(token);
    });
  };
  return (
    <FormDialog
      title={words.add}
      submit={words.submit}
      task={task}
      onSubmit={() => {
        if (name.check()) void send();
      }}
      onClose={onClose}
    >
      <TextField first label={words.name} hint={words.nameHint} maxLength={80} {...name.field} />
      <ChoiceField
        label={words.scope}
        value={scope}
        options={(['read', 'write', 'metrics'] as const).map((value) => ({
          value,
          label: words.scopes[value],
        }))}
        onChange={setScope}
      />
      <SelectField
        label={words.days}
        value={days}
        options={lengths.map((count) => ({ value: String(count), label: all.days(count) }))}
        onChange={setDays}
      />
    </FormDialog>
  );
}
