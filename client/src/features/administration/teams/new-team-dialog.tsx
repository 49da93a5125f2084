import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { mondayOf, type Day } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { today } from '../../../i18n/today.ts';
import { useMe } from '../../../sync/hooks.ts';
import { loadMe } from '../../../sync/me.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { useRequired } from '../parts/use-required.ts';
import { parentOptions } from './parent-options.ts';

interface NewTeamDialogProps {
  readonly teams: readonly TeamLine[];
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

const lengths = [7, 14, 21, 28] as const;

/** A team, under another or at the top; at the top it brings the cycle that all below it share. */
export function NewTeamDialog({ teams, onChanged, onClose }: NewTeamDialogProps) {
  const words = useAdministrationText().teams;
  const task = useTask(useAdministrationRefusal());
  const name = useRequired();
  const [parent, setParent] = useState<TeamId | ''>('');
  // most teams begin their cycle on a Monday; this one has begun already, so that work can start today
  const [start, setStart] = useState<Day>(() => mondayOf(today.get()));
  const [length, setLength] = useState('14');
  const me = useMe();
  // who administers sees no board by that alone: who sets things up is in need of a team
  const [joining, setJoining] = useState(me.teams.length === 0);
  const [board, setBoard] = useState(true);
  const [made, setMade] = useState<TeamId | null>(null);
  const send = async (): Promise<void> => {
    const title = name.text;
    const done = await task.run(async () => {
      let team = made;
      if (team === null) {
        const rhythm = { start, days: Number(length) };
        const answer = await api.post<{ id: TeamId }>('/teams', {
          name: title,
          parent: parent === '' ? null : parent,
          ...(parent === '' && { rhythm }),
        });
        team = answer.id;
        // when its board fails, trying again makes no second team
        setMade(team);
        await onChanged();
      }
      if (joining) await api.put(`/teams/${team}/members/${me.person.id}`, { role: 'lead' });
      if (board) await api.post('/boards', { team, title });
      if (joining) await loadMe();
      await onChanged();
    });
    if (!done) return;
    showToast({ text: words.added(title) });
    onClose();
  };
  return (
    <FormDialog
      title={words.add}
      submit={words.addSubmit}
      task={task}
      onSubmit={() => {
        if (name.check()) void send();
      }}
      onClose={onClose}
    >
      <TextField first label={words.name} maxLength={80} {...name.field} />
      <SelectField
        label={words.parent}
        value={parent}
        options={parentOptions(teams, words.top)}
        onChange={setParent}
      />
      {parent === '' && (
        <>
          <DayField
            label={words.start}
            value={start}
            onChange={(day) => {
              if (day !== null) setStart(day);
            }}
          />
          <SelectField
            label={words.length}
            hint={words.rhythmHint}
            value={length}
            options={lengths.map((days) => ({ value: String(days), label: words.lengths(days) }))}
            onChange={setLength}
          />
        </>
      )}
      <Checkbox label={words.joining} checked={joining} onChange={setJoining} />
      <Checkbox label={words.board} checked={board} onChange={setBoard} />
    </FormDialog>
  );
}
