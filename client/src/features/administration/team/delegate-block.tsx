import type { TeamLine, TeamMembers } from '@verbeterbord/shared/api/teams.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useToday } from '../../../i18n/today.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Block } from '../parts/block.tsx';
import { SettingsForm } from '../parts/settings-form.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import parts from '../parts/parts.module.css';
import styles from './team.module.css';

interface DelegateBlockProps {
  readonly team: Pick<TeamLine, 'id' | 'parent'>;
  /** The team above; null when there is none, or none that I may know of. */
  readonly parent: Pick<TeamLine, 'name'> | null;
  readonly members: TeamMembers['members'];
  readonly delegate: TeamMembers['delegate'];
  readonly onChanged: () => Promise<void>;
}

/** Who speaks for the team in the one above it, and who when they can't. */
export function DelegateBlock({ team, parent, members, delegate, onChanged }: DelegateBlockProps) {
  const all = useAdministrationText();
  const words = all.team;
  const today = useToday();
  const task = useTask(useAdministrationRefusal());
  const [person, setPerson] = useState<PersonId | ''>(delegate?.person ?? '');
  const [deputy, setDeputy] = useState<PersonId | ''>(delegate?.deputy ?? '');
  const same = person !== '' && person === deputy;
  const changed = person !== (delegate?.person ?? '') || deputy !== (delegate?.deputy ?? '');
  const now = members.filter(({ role, from }) => role !== 'viewer' && from <= today);
  const options = [
    { value: '' as const, label: all.nobody },
    ...now.map((member) => ({ value: member.person.id, label: member.person.name })),
  ];
  const save = async (): Promise<void> => {
    const next = person === '' ? null : { person, deputy: deputy === '' ? null : deputy };
    const done = await task.run(async () => {
      await api.put(`/teams/${team.id}/delegate`, { delegate: next });
      await onChanged();
    });
    if (done) showToast({ text: words.delegateSaved });
  };
  if (team.parent === null)
    return (
      <Block title={words.delegate}>
        <p>{words.noParent}</p>
      </Block>
    );
  return (
    <Block title={words.delegate} intro={words.delegateIntro(parent?.name ?? all.unknown)}>
      <SettingsForm className={parts.form} task={task} ready={changed && !same} onSubmit={() => void save()}>
        <div className={styles.pickers}>
          <SelectField
            label={words.delegate}
            value={person}
            options={options}
            onChange={(next) => {
              setPerson(next);
              if (next === '') setDeputy('');
            }}
          />
          <SelectField
            label={words.deputy}
            value={deputy}
            options={options}
            disabled={person === ''}
            onChange={setDeputy}
            error={same ? words.sameTwice : undefined}
          />
        </div>
      </SettingsForm>
    </Block>
  );
}
