import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine, TeamMemberLine } from '@verbeterbord/shared/api/teams.ts';
import { teamRoles, type TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useToday } from '../../../i18n/today.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import parts from '../parts/parts.module.css';

interface MemberDialogProps {
  readonly team: Pick<TeamLine, 'id' | 'name'>;
  /** Null to add somebody. */
  readonly member: TeamMemberLine | null;
  /** Who isn't in it yet. */
  readonly people: Directory['people'];
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Somebody's place in the team: the role, and from when until when. */
export function MemberDialog({ team, member, people, onChanged, onClose }: MemberDialogProps) {
  const all = useAdministrationText();
  const words = all.team;
  const task = useTask(useAdministrationRefusal());
  const today = useToday();
  const [person, setPerson] = useState<PersonId | ''>(member?.person.id ?? '');
  const [role, setRole] = useState<TeamRole>(member?.role ?? 'member');
  // what began stays begun: it goes on from today
  const [from, setFrom] = useState<Day>(member !== null && member.from > today ? member.from : today);
  const [until, setUntil] = useState<Day | null>(member?.until ?? null);
  const [tried, setTried] = useState(false);
  const name = member?.person.name ?? people.find(({ id }) => id === person)?.name ?? '';
  const send = async (): Promise<void> => {
    const done = await task.run(async () => {
      await api.put(`/teams/${team.id}/members/${person}`, { role, from, until });
      await onChanged();
    });
    if (!done) return;
    showToast({ text: member === null ? words.added(name) : words.changed(name) });
    onClose();
  };
  return (
    <FormDialog
      title={member === null ? words.addTitle(team.name) : words.changeTitle(name)}
      submit={member === null ? words.addSubmit : all.save}
      task={task}
      onSubmit={() => {
        setTried(true);
        if (person !== '') void send();
      }}
      onClose={onClose}
    >
      {member === null && people.length === 0 && <Notice look="plain">{words.everybodyIn}</Notice>}
      {member === null && people.length > 0 && (
        <SelectField
          first
          label={words.person}
          value={person}
          options={[
            { value: '' as const, label: all.choose },
            ...people.map(({ id, name: label, role: job }) => ({
              value: id,
              label: job === '' ? label : `${label}, ${job}`,
            })),
          ]}
          onChange={setPerson}
          error={tried && person === '' ? all.chooseOne : undefined}
        />
      )}
      <ChoiceField
        label={words.role}
        value={role}
        options={teamRoles.map((value) => ({ value, label: all.roles[value], hint: all.roleHints[value] }))}
        onChange={setRole}
      />
      <div className={parts.pair}>
        <DayField
          label={words.from}
          value={from}
          onChange={(day) => {
            if (day !== null) setFrom(day);
          }}
        />
        <DayField
          optional
          align="end"
          label={words.until}
          note={words.untilNote}
          value={until}
          onChange={setUntil}
        />
      </div>
      {member?.source === 'groups' && <Notice look="plain">{words.groupsHint}</Notice>}
    </FormDialog>
  );
}
