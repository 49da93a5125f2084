import type { InvitationLine } from '@verbeterbord/shared/api/invitations.ts';
import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { useState } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { Answered } from '../parts/answered.tsx';
import { Section } from '../parts/section.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';

/** All invitations of the organisation. */
export function InvitationsSection() {
  const all = useAdministrationText();
  const words = all.invitations;
  const asked = useAsked<{ readonly invitations: readonly InvitationLine[] }>('/invitations');
  const teams = useAsked<{ readonly teams: readonly TeamLine[] }>('/teams').answer?.teams ?? [];
  const people = useAsked<Directory>('/people').answer?.people ?? [];
  const [inviting, setInviting] = useState(false);
  return (
    <Section
      title={words.title}
      intro={words.intro}
      action={
        <Button look="go" icon="plus" onClick={() => setInviting(true)}>
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
      {inviting && <InviteDialog teams={teams} onChanged={asked.reload} onClose={() => setInviting(false)} />}
    </Section>
  );
}
