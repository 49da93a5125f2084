import type { AdministeredPerson, Directory } from '@verbeterbord/shared/api/people.ts';
import type { OfficeId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { isEmail } from '../parts/is-email.ts';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';

interface PersonFormProps {
  /** Null to add somebody. */
  readonly person: AdministeredPerson | null;
  readonly offices: Directory['offices'];
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** What is known of somebody. */
export function PersonForm({ person, offices, onChanged, onClose }: PersonFormProps) {
  const all = useAdministrationText();
  const words = all.people;
  const task = useTask(useAdministrationRefusal());
  const [name, setName] = useState(person?.name ?? '');
  const [initials, setInitials] = useState(person?.initials ?? '');
  const [role, setRole] = useState(person?.role ?? '');
  const [office, setOffice] = useState<OfficeId | ''>(person?.office ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [tried, setTried] = useState(false);
  const wrongName = name.trim() === '' ? all.required : undefined;
  const wrongEmail = email.trim() !== '' && !isEmail(email) ? all.wrongEmail : undefined;

  const send = async (): Promise<void> => {
    const body = {
      name: name.trim(),
      ...(initials.trim() !== '' && { initials: initials.trim() }),
      role: role.trim(),
      office: office === '' ? null : office,
      email: email.trim() === '' ? null : email.trim(),
    };
    const done = await task.run(async () => {
      await (person === null ? api.post('/people', body) : api.patch(`/people/${person.id}`, body));
      await onChanged();
    });
    if (!done) return;
    showToast({ text: person === null ? words.added(body.name) : all.saved });
    onClose();
  };

  return (
    <FormDialog
      title={person === null ? words.add : words.changeTitle(person.name)}
      submit={person === null ? words.addSubmit : all.save}
      task={task}
      onSubmit={() => {
        setTried(true);
        if (wrongName === undefined && wrongEmail === undefined) void send();
      }}
      onClose={onClose}
    >
      {person === null && <p>{words.addHint}</p>}
      <TextField
        first
        label={words.name}
        value={name}
        maxLength={80}
        onChange={setName}
        error={tried ? wrongName : undefined}
      />
      <TextField
        label={words.initials}
        hint={words.initialsHint}
        value={initials}
        maxLength={3}
        onChange={setInitials}
      />
      <TextField label={words.role} value={role} maxLength={80} onChange={setRole} />
      {offices.length > 0 && (
        <SelectField
          label={words.office}
          value={office}
          options={[
            { value: '' as const, label: words.noOffice },
            ...offices.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={setOffice}
        />
      )}
      <TextField
        label={words.email}
        hint={words.emailHint}
        type="email"
        value={email}
        maxLength={254}
        onChange={setEmail}
        error={tried ? wrongEmail : undefined}
      />
    </FormDialog>
  );
}
