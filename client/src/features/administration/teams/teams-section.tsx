import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useText } from '../../../i18n/language.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Answered } from '../parts/answered.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Section } from '../parts/section.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import { MoveTeamDialog } from './move-team-dialog.tsx';
import { NewTeamDialog } from './new-team-dialog.tsx';
import { RenameTeamDialog } from './rename-team-dialog.tsx';
import { TeamTree } from './team-tree.tsx';

export type TeamQuestion =
  | { readonly kind: 'add' }
  | { readonly kind: 'rename' | 'move' | 'end'; readonly team: TeamLine };

/** All teams as a tree: to hang elsewhere, to add to, and to open. */
export function TeamsSection() {
  const words = useAdministrationText().teams;
  const { ui } = useText();
  const refusal = useAdministrationRefusal();
  const asked = useAsked<{ readonly teams: readonly TeamLine[] }>('/teams');
  const [question, setQuestion] = useState<TeamQuestion | null>(null);
  const [moving, setMoving] = useState<TeamId | null>(null);
  const teams = asked.answer?.teams ?? [];
  const close = (): void => setQuestion(null);

  const move = async (id: TeamId, parent: TeamId | null): Promise<void> => {
    const team = teams.find((each) => each.id === id);
    if (team === undefined) return;
    await api.patch(`/teams/${id}`, { parent });
    await asked.reload();
    const under = teams.find((each) => each.id === parent);
    const back = (): void => {
      api
        .patch(`/teams/${id}`, { parent: team.parent })
        .then(asked.reload)
        .catch((error: unknown) => showToast({ text: refusal(error) }));
    };
    showToast({
      text: under === undefined ? words.movedToTop(team.name) : words.moved(team.name, under.name),
      action: { label: ui.undo, onAction: back },
    });
  };
  const drop = (id: TeamId, parent: TeamId | null): void => {
    setMoving(id);
    move(id, parent)
      .catch((error: unknown) => showToast({ text: refusal(error) }))
      .finally(() => setMoving(null));
  };

  return (
    <Section
      title={words.title}
      intro={words.intro}
      action={
        <Button look="go" icon="plus" onClick={() => setQuestion({ kind: 'add' })}>
          {words.add}
        </Button>
      }
    >
      <Answered asked={asked}>
        {() => <TeamTree teams={teams} moving={moving} onDrop={drop} onAsk={setQuestion} />}
      </Answered>
      {question?.kind === 'add' && <NewTeamDialog teams={teams} onChanged={asked.reload} onClose={close} />}
      {question?.kind === 'rename' && (
        <RenameTeamDialog team={question.team} onChanged={asked.reload} onClose={close} />
      )}
      {question?.kind === 'move' && (
        <MoveTeamDialog team={question.team} teams={teams} onMove={move} onClose={close} />
      )}
      {question?.kind === 'end' && (
        <ConfirmDialog
          title={words.endTitle(question.team.name)}
          text={words.endText}
          submit={words.endSubmit}
          onConfirm={async () => {
            await api.delete(`/teams/${question.team.id}`);
            await asked.reload();
            showToast({ text: words.ended(question.team.name) });
          }}
          onClose={close}
        />
      )}
    </Section>
  );
}
