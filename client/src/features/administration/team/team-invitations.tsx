import type { InvitationLine } from '@verbeterbord/shared/api/invitations.ts';
import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { useState } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { InvitationList } from '../invitations/invitation-list.tsx';
import { InviteDialog } from '../invitations/invite-dialog.tsx';
import { Answered } from '../parts/answered.tsx';
import { Block } from '../parts/block.tsx';

interface TeamInvitationsProps {
  readonly team: Pick<TeamLine, 'id' | 'name'>;
  readonly people: Directory['people'];
}

/** Invitations into this team. */
export function TeamInvitations({ team, people }: TeamInvitationsProps) {
  const all = useAdministrationText();
  const words = all.invitations;
  const asked = useAsked<{ readonly invitations: readonly InvitationLine[] }>(
    `/teams/${team.id}/invitations`,
  );
  const [inviting, setInviting] = useState(false);
  return (
    <Block
      title={words.title}
      intro={words.intro}
      action={
        <Button icon="plus" onClick={() => setInviting(true)}>
          {words.add}
        </Button>
      }
    >
      <Answered asked={asked}>
        {({ invitations }) => (
          <InvitationList
            invitations={invitations}
            teamName={() => team.name}
            personName={(id) => people.find((person) => person.id === id)?.name ?? all.unknown}
            onChanged={asked.reload}
          />
        )}
      </Answered>
      {inviting && (
        <InviteDialog team={team.id} teams={[]} onChanged={asked.reload} onClose={() => setInviting(false)} />
      )}
    </Block>
  );
}
