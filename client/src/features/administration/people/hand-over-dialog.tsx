import type { AdministeredPerson } from '@verbeterbord/shared/api/people.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';

interface HandOverDialogProps {
  readonly person: AdministeredPerson;
  readonly people: readonly AdministeredPerson[];
  readonly onClose: () => void;
}

/** All open actions of one person, to one other; colleagues of the same teams first. */
export function HandOverDialog({ person, people, onClose }: HandOverDialogProps) {
  const all = useAdministrationText();
  const words = all.people;
  const task = useTask(useAdministrationRefusal());
  const [to, setTo] = useState<PersonId | ''>('');
  const [tried, setTried] = useState(false);
  const others = people.filter(({ id, state }) => state === 'active' && id !== person.id);
  const send = async (): Promise<void> => {
    let actions = 0;
    const done = await task.run(async () => {
      const answer = await api.post<{ actions: number }>(`/people/${person.id}/hand-over`, { to });
      ({ actions } = answer);
    });
    if (!done) return;
    showToast({ text: words.handedOver(actions, people.find(({ id }) => id === to)?.name ?? '') });
    onClose();
  };
  return (
    <FormDialog
      title={words.handOverTitle(person.name)}
      submit={words.handOverSubmit}
      task={task}
      onSubmit={() => {
        setTried(true);
        if (to !== '') void send();
      }}
      onClose={onClose}
    >
      <p>{words.handOverText}</p>
      <SelectField
        first
        label={words.handOverTo}
        value={to}
        options={[
          { value: '' as const, label: all.choose },
          ...others.map(({ id, name, role }) => ({
            value: id,
            label: role === '' ? name : `${name}, ${role}`,
          })),
        ]}
        onChange={setTo}
        error={tried && to === '' ? all.chooseOne : undefined}
      />
    </FormDialog>
  );
}
