import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { parentOptions } from './parent-options.ts';
import { possibleParents } from './tree-rows.ts';

interface MoveTeamDialogProps {
  readonly team: TeamLine;
  readonly teams: readonly TeamLine[];
  readonly onMove: (team: TeamId, parent: TeamId | null) => Promise<void>;
  readonly onClose: () => void;
}

/** What dragging does, in words. */
export function MoveTeamDialog({ team, teams, onMove, onClose }: MoveTeamDialogProps) {
  const all = useAdministrationText();
  const words = all.teams;
  const task = useTask(useAdministrationRefusal());
  const places = possibleParents(teams, team.id);
  const [to, setTo] = useState<TeamId | '' | 'none'>('none');
  const [tried, setTried] = useState(false);
  return (
    <FormDialog
      title={words.moveTitle(team.name)}
      submit={words.moveSubmit}
      task={task}
      onSubmit={() => {
        setTried(true);
        if (to === 'none') return;
        void task
          .run(() => onMove(team.id, to === '' ? null : to))
          .then((done) => {
            if (done) onClose();
          });
      }}
      onClose={onClose}
    >
      <p>{words.moveText}</p>
      <SelectField
        first
        label={words.moveTo}
        value={to}
        options={[
          { value: 'none' as const, label: all.choose },
          ...parentOptions(teams, words.top).filter(({ value }) =>
            places.includes(value === '' ? null : value),
          ),
        ]}
        onChange={setTo}
        error={tried && to === 'none' ? all.chooseOne : undefined}
      />
    </FormDialog>
  );
}
