import type { GroupMappings } from '@verbeterbord/shared/api/sign-on.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { teamRoles, type TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { rescueFocus } from '../parts/rescue-focus.ts';
import { SettingsForm } from '../parts/settings-form.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import parts from '../parts/parts.module.css';
import styles from './sign-in.module.css';

interface GroupsFormProps {
  readonly mappings: GroupMappings['mappings'];
  readonly teams: readonly TeamLine[];
  readonly onChanged: () => Promise<void>;
}

interface Line {
  readonly key: number;
  readonly group: string;
  readonly team: TeamId | '';
  readonly role: TeamRole;
}

/** The groups under each other; kept together, because they count together. */
export function GroupsForm({ mappings, teams, onChanged }: GroupsFormProps) {
  const all = useAdministrationText();
  const words = all.signIn;
  const task = useTask(useAdministrationRefusal());
  const [lines, setLines] = useState<readonly Line[]>(() =>
    mappings.map((mapping, key) => ({ ...mapping, key })),
  );
  const [tried, setTried] = useState(false);
  const change = (key: number, next: Partial<Line>): void =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...next } : line)));
  const complete = lines.every(({ group, team }) => group.trim() !== '' && team !== '');
  const save = async (): Promise<void> => {
    const done = await task.run(async () => {
      await api.put('/group-mappings', {
        mappings: lines.map(({ group, team, role }) => ({ group: group.trim(), team, role })),
      });
      await onChanged();
    });
    if (done) showToast({ text: words.groupsSaved });
  };
  return (
    <SettingsForm
      task={task}
      submit={words.groupsSave}
      beside={
        <Button
          icon="plus"
          onClick={() => {
            const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
            setLines([...lines, { key, group: '', team: '', role: 'member' }]);
          }}
        >
          {words.groupAdd}
        </Button>
      }
      onSubmit={() => {
        setTried(true);
        if (complete) void save();
      }}
    >
      {lines.length === 0 && <p className={parts.none}>{words.groupsNone}</p>}
      {lines.map(({ key, group, team, role }) => (
        <div key={key} className={styles.mapping} role="group" aria-label={`${words.group} ${group}`}>
          <TextField
            label={words.group}
            value={group}
            maxLength={300}
            onChange={(next) => change(key, { group: next })}
            error={tried && group.trim() === '' ? all.required : undefined}
          />
          <SelectField
            label={words.groupTeam}
            value={team}
            options={[
              { value: '' as const, label: all.choose },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(next) => change(key, { team: next })}
            error={tried && team === '' ? all.chooseOne : undefined}
          />
          <SelectField
            label={words.groupRole}
            value={role}
            options={teamRoles.map((value) => ({ value, label: all.roles[value] }))}
            onChange={(next) => change(key, { role: next })}
          />
          <IconButton
            icon="trash"
            label={words.groupRemove(group)}
            onClick={() => {
              setLines(lines.filter((line) => line.key !== key));
              rescueFocus();
            }}
          />
        </div>
      ))}
      <p className={parts.soft}>{words.groupHint}</p>
    </SettingsForm>
  );
}
