import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine, TeamMembers } from '@verbeterbord/shared/api/teams.ts';
import { canOnTeam } from '@verbeterbord/shared/domain/permission.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useState, type ReactNode } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Button } from '../../../ui/button.tsx';
import { Invitations } from '../invitations/invitations.tsx';
import { Answered } from '../parts/answered.tsx';
import { Block } from '../parts/block.tsx';
import { Section } from '../parts/section.tsx';
import { RenameTeamDialog } from '../teams/rename-team-dialog.tsx';
import { CalendarBlock } from './calendar/calendar-block.tsx';
import { DelegateBlock } from './delegate-block.tsx';
import { MembersBlock } from './members-block.tsx';
import styles from './team.module.css';

interface TeamPageProps {
  readonly id: TeamId;
  /** What stands there instead of a team that I may not change. */
  readonly missing: ReactNode;
}

/** One team, for its leads and for administrators: who is in it, who speaks for it, who is invited. */
export function TeamPage({ id, missing }: TeamPageProps) {
  const words = useAdministrationText();
  const teams = useAsked<{ readonly teams: readonly TeamLine[] }>('/teams');
  const members = useAsked<TeamMembers>(`/teams/${id}/members`);
  const directory = useAsked<Directory>('/people');
  const [renaming, setRenaming] = useState(false);
  const all = teams.answer?.teams;
  const team = all?.find((each) => each.id === id);
  if (all !== undefined && (team === undefined || !canOnTeam(team.standing, 'edit'))) return missing;
  const parent = all?.find((each) => each.id === team?.parent) ?? null;
  const people = directory.answer?.people ?? [];
  return (
    <div className={styles.page}>
      <Answered asked={teams}>
        {() =>
          team === undefined ? null : (
            <Section
              title={team.name}
              intro={words.team.intro}
              action={
                <div className={styles.links}>
                  {team.standing === 'administrator' && (
                    <ButtonLink href="/beheer/teams" look="quiet" icon="left">
                      {words.teams.back}
                    </ButtonLink>
                  )}
                  {team.verbs.includes('overview') && all?.some((each) => each.parent === id) === true && (
                    <ButtonLink href={`/team/${id}/overzicht`} icon="people">
                      {words.team.overview}
                    </ButtonLink>
                  )}
                  <Button icon="edit" onClick={() => setRenaming(true)}>
                    {words.teams.rename}
                  </Button>
                </div>
              }
            >
              <Answered asked={members}>
                {(answer) => (
                  <>
                    <MembersBlock
                      team={team}
                      members={answer.members}
                      people={people}
                      onChanged={members.reload}
                    />
                    <DelegateBlock
                      key={JSON.stringify(answer.delegate)}
                      team={team}
                      parent={parent}
                      members={answer.members}
                      delegate={answer.delegate}
                      onChanged={members.reload}
                    />
                  </>
                )}
              </Answered>
              <CalendarBlock team={team.id} />
              <Invitations frame={Block} look="plain" only={team.id} teams={[team]} people={people} />
              {renaming && (
                <RenameTeamDialog team={team} onChanged={teams.reload} onClose={() => setRenaming(false)} />
              )}
            </Section>
          )
        }
      </Answered>
    </div>
  );
}
