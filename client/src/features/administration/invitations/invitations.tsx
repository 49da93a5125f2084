import type { InvitationLine } from '@verbeterbord/shared/api/invitations.ts';
import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { Answered } from '../parts/answered.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';

interface InvitationsProps {
  /** A page of its own, or a part of one. */
  readonly frame: ComponentType<{
    readonly title: string;
    readonly intro: string;
    readonly action: ReactNode;
    readonly children: ReactNode;
  }>;
  /** Of the button that invites. */
  readonly look: 'go' | 'plain';
  /** Those into this team alone; without it all. */
  readonly only?: TeamId | undefined;
  readonly teams: readonly { readonly id: TeamId; readonly name: string }[];
  readonly people: Directory['people'];
}

/** Who was invited, and inviting. */
export function Invitations({ frame: Frame, look, only, teams, people }: InvitationsProps) {
  const all = useAdministrationText();
  const words = all.invitations;
  const path = only === undefined ? '/invitations' : (`/teams/${only}/invitations` as const);
  const asked = useAsked<{ readonly invitations: readonly InvitationLine[] }>(path);
  const [inviting, setInviting] = useState(false);
  return (
    <Frame
      title={words.title}
      intro={words.intro}
      action={
        <Button look={look} icon="plus" onClick={() => setInviting(true)}>
          {words.add}
        </Button>
      }
    >
      <Answered asked={asked}>
        {({ invitations }) => (
          <InvitationList
            invitations={invitations}
            teamName={(id) => teams.find((team) => team.id === id)?.name ?? all.unknown}
            personName={(id) => people.find((person) => person.id === id)?.name ?? all.unknown}
            onChanged={asked.reload}
          />
        )}
      </Answered>
      {inviting && (
        <InviteDialog team={only} teams={teams} onChanged={asked.reload} onClose={() => setInviting(false)} />
      )}
    </Frame>
  );
}
