import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Block } from '../parts/block.tsx';
import { SettingsForm } from '../parts/settings-form.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { wholeNumber } from '../parts/whole-number.ts';
import parts from '../parts/parts.module.css';

interface NightFormProps {
  readonly hour: number;
  readonly keep: number;
  readonly onChanged: () => Promise<void>;
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const mostKept = 365;

/** When the nightly backup is made, and how many stay. */
export function NightForm({ hour, keep, onChanged }: NightFormProps) {
  const all = useAdministrationText();
  const words = all.backup;
  const task = useTask(useAdministrationRefusal());
  const [at, setAt] = useState(String(hour));
  const [many, setMany] = useState(String(keep));
  const count = wholeNumber(many, 1, mostKept);
  const save = async (): Promise<void> => {
    const done = await task.run(async () => {
      await api.patch('/settings', { backup: { hour: Number(at), keep: count } });
      await onChanged();
    });
    if (done) showToast({ text: words.nightSaved });
  };
  return (
    <Block title={words.night}>
      <SettingsForm
        className={parts.form}
        look="plain"
        task={task}
        onSubmit={() => {
          if (count !== null) void save();
        }}
      >
        <div className={parts.pair}>
          <SelectField
            label={words.hour}
            value={at}
            options={hours.map((value) => ({ value, label: `${value}.00` }))}
            onChange={setAt}
          />
          <TextField
            label={words.keep}
            inputMode="numeric"
            value={many}
            onChange={setMany}
            error={count === null ? all.wrongNumber(1, mostKept) : undefined}
          />
        </div>
      </SettingsForm>
    </Block>
  );
}
