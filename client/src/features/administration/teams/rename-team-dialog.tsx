import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { showToast } from '../../../ui/show-toast.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { useRequired } from '../parts/use-required.ts';

interface RenameTeamDialogProps {
  readonly team: Pick<TeamLine, 'id' | 'name'>;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Another name for a team. */
export function RenameTeamDialog({ team, onChanged, onClose }: RenameTeamDialogProps) {
  const all = useAdministrationText();
  const words = all.teams;
  const task = useTask(useAdministrationRefusal());
  const name = useRequired(team.name);
  const send = async (): Promise<void> => {
    const next = name.text;
    const done = await task.run(async () => {
      await api.patch(`/teams/${team.id}`, { name: next });
      await onChanged();
    });
    if (!done) return;
    showToast({ text: words.renamed(next) });
    onClose();
  };
  return (
    <FormDialog
      title={words.renameTitle(team.name)}
      submit={all.save}
      task={task}
      onSubmit={() => {
        if (name.check()) void send();
      }}
      onClose={onClose}
    >
      <TextField first label={words.name} maxLength={80} {...name.field} />
    </FormDialog>
  );
}
