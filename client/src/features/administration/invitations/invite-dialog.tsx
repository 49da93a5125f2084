import { teamRoles, type TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { isEmail } from '../parts/is-email.ts';
import { LinkDialog } from '../parts/link-dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { wholeNumber } from '../parts/whole-number.ts';

interface InviteDialogProps {
  /** Into this team alone, as its lead does; without it a team may be chosen. */
  readonly team?: TeamId | undefined;
  readonly teams: readonly { readonly id: TeamId; readonly name: string }[];
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

const lengths = [1, 7, 14, 30, 90] as const;
const mostUses = 500;

/** Makes an invitation: mailed, or a link to pass on, which is shown this once. */
export function InviteDialog({ team: only, teams, onChanged, onClose }: InviteDialogProps) {
  const all = useAdministrationText();
  const words = all.invitations;
  const task = useTask(useAdministrationRefusal());
  const [how, setHow] = useState<'mail' | 'link'>('mail');
  const [email, setEmail] = useState('');
  const [uses, setUses] = useState('1');
  const [team, setTeam] = useState<TeamId | ''>(only ?? '');
  const [role, setRole] = useState<TeamRole>('member');
  const [days, setDays] = useState('14');
  const [tried, setTried] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  if (link !== null) return <LinkDialog title={all.link.title} value={link} onClose={onClose} />;

  const maxUses = wholeNumber(uses, 1, mostUses);
  const wrong =
    how === 'mail'
      ? isEmail(email)
        ? undefined
        : all.wrongEmail
      : maxUses === null
        ? all.wrongNumber(1, mostUses)
        : undefined;
  const send = async (): Promise<void> => {
    const terms = {
      days: Number(days),
      ...(how === 'mail' ? { email: email.trim() } : { maxUses }),
    };
    await task.run(async () => {
      const made = await (only === undefined
        ? api.post<{ link: string | null }>('/invitations', {
            ...terms,
            ...(team === '' ? {} : { team, role }),
          })
        : api.post<{ link: string | null }>(`/teams/${only}/invitations`, { ...terms, role }));
      await onChanged();
      if (made.link !== null) {
        setLink(made.link);
        return;
      }
      showToast({ text: all.link.mailed(email.trim()) });
      onClose();
    });
  };
  return (
    <FormDialog
      title={words.addTitle}
      submit={words.submit}
      task={task}
      onSubmit={() => {
        setTried(true);
        if (wrong === undefined) void send();
      }}
      onClose={onClose}
    >
      <ChoiceField
        label={words.how}
        value={how}
        options={[
          { value: 'mail', label: words.byMail },
          { value: 'link', label: words.byLink },
        ]}
        onChange={setHow}
      />
      {how === 'mail' ? (
        <TextField
          first
          label={words.email}
          hint={words.emailHint}
          type="email"
          value={email}
          onChange={setEmail}
          error={tried ? wrong : undefined}
        />
      ) : (
        <TextField
          label={words.uses}
          inputMode="numeric"
          value={uses}
          onChange={setUses}
          error={tried ? wrong : undefined}
        />
      )}
      {only === undefined && (
        <SelectField
          label={words.team}
          value={team}
          options={[
            { value: '' as const, label: words.noTeam },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setTeam}
        />
      )}
      {(only !== undefined || team !== '') && (
        <ChoiceField
          label={words.role}
          value={role}
          options={teamRoles.map((value) => ({
            value,
            label: all.roles[value],
            hint: all.roleHints[value],
          }))}
          onChange={setRole}
        />
      )}
      <SelectField
        label={words.days}
        value={days}
        options={lengths.map((count) => ({ value: String(count), label: all.days(count) }))}
        onChange={setDays}
      />
    </FormDialog>
  );
}
