import type { AdministeredPerson } from '@verbeterbord/shared/api/people.ts';
import { useState } from 'react';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';

interface EraseDialogProps {
  readonly person: AdministeredPerson;
  readonly onErase: () => Promise<void>;
  readonly onClose: () => void;
}

/** The one thing here that nobody can undo: the name is typed to confirm it. */
export function EraseDialog({ person, onErase, onClose }: EraseDialogProps) {
  const words = useAdministrationText().people;
  const task = useTask(useAdministrationRefusal());
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <FormDialog
      dangerous
      title={words.eraseTitle(person.name)}
      submit={words.eraseSubmit}
      task={task}
      onSubmit={() => {
        const same = typed.trim().toLocaleLowerCase() === person.name.toLocaleLowerCase();
        setWrong(!same);
        if (same)
          void task.run(onErase).then((done) => {
            if (done) onClose();
          });
      }}
      onClose={onClose}
    >
      <p>{words.eraseText}</p>
      <TextField
        first
        label={words.eraseCheck(person.name)}
        value={typed}
        onChange={setTyped}
        error={wrong ? words.eraseMismatch : undefined}
      />
    </FormDialog>
  );
}
