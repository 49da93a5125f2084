import type { AdministeredPerson } from '@verbeterbord/shared/api/people.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { showToast } from '../../../ui/show-toast.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { isEmail } from '../parts/is-email.ts';
import { LinkDialog } from '../parts/link-dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';

interface PasswordLinkDialogProps {
  readonly person: AdministeredPerson;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** A link to choose a password by; who has no account yet gets one with an address to sign in with. */
export function PasswordLinkDialog({ person, onChanged, onClose }: PasswordLinkDialogProps) {
  const all = useAdministrationText();
  const words = all.people;
  const format = useFormat();
  const task = useTask(useAdministrationRefusal());
  const [login, setLogin] = useState(person.email ?? '');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ readonly link: string; readonly until: string } | null>(null);
  if (made !== null)
    return (
      <LinkDialog
        title={words.linkTitle(person.name)}
        hint={`${all.link.hint} ${all.until(format.moment(made.until))}.`}
        value={made.link}
        onClose={onClose}
      />
    );
  const wrong = !isEmail(login) ? all.wrongEmail : undefined;
  const asksLogin = !person.waysIn.password;
  const send = async (): Promise<void> => {
    await task.run(async () => {
      const body = asksLogin ? { login: login.trim() } : {};
      const { link, until } = await api.post<{ link: string | null; until: string }>(
        `/people/${person.id}/password-link`,
        body,
      );
      await onChanged();
      if (link !== null) {
        setMade({ link, until });
        return;
      }
      showToast({ text: words.linkMailed });
      onClose();
    });
  };
  return (
    <FormDialog
      title={words.linkTitle(person.name)}
      submit={words.linkMake}
      task={task}
      onSubmit={() => {
        setTried(true);
        if (!asksLogin || wrong === undefined) void send();
      }}
      onClose={onClose}
    >
      <p>{words.linkText}</p>
      {asksLogin && (
        <TextField
          first
          label={words.linkLogin}
          type="email"
          value={login}
          onChange={setLogin}
          error={tried ? wrong : undefined}
        />
      )}
    </FormDialog>
  );
}
