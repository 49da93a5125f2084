import type { AnyGuestLink } from '@verbeterbord/shared/api/guests.ts';
import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Tag } from '../../../ui/tag.tsx';
import { Answered } from '../parts/answered.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { OpenAndOld } from '../parts/open-and-old.tsx';
import { Row } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import parts from '../parts/parts.module.css';

/** Guest links of all boards: which team's, for whom, and taking them back. What the boards are called is the teams' own. */
export function GuestsSection() {
  const all = useAdministrationText();
  const words = all.guests;
  const asked = useAsked<{ readonly links: readonly AnyGuestLink[] }>('/guest-links');
  const teams = useAsked<{ readonly teams: readonly TeamLine[] }>('/teams').answer?.teams ?? [];
  const people = useAsked<Directory>('/people').answer?.people ?? [];
  const [revoking, setRevoking] = useState<AnyGuestLink | null>(null);
  const [now] = useState(() => Date.now());
  const isOpen = (link: AnyGuestLink): boolean => link.revokedAt === null && Date.parse(link.expiresAt) > now;
  const row = (link: AnyGuestLink) => (
    <GuestLinkRow
      key={link.id}
      link={link}
      open={isOpen(link)}
      team={teams.find(({ id }) => id === link.team)?.name ?? all.unknown}
      by={people.find(({ id }) => id === link.createdBy)?.name ?? null}
      onRevoke={() => setRevoking(link)}
    />
  );
  return (
    <Section title={words.title} intro={words.intro}>
      <Answered asked={asked}>
        {({ links }) => <OpenAndOld items={links} isOpen={isOpen} row={row} words={words} />}
      </Answered>
      {revoking !== null && (
        <ConfirmDialog
          title={words.revokeTitle(revoking.label)}
          text={words.revokeText}
          submit={words.revoke}
          onConfirm={async () => {
            await api.delete(`/guest-links/${revoking.id}`);
            await asked.reload();
            showToast({ text: words.revokeDone });
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </Section>
  );
}

interface GuestLinkRowProps {
  readonly link: AnyGuestLink;
  readonly open: boolean;
  readonly team: string;
  readonly by: string | null;
  readonly onRevoke: () => void;
}

function GuestLinkRow({ link, open, team, by, onRevoke }: GuestLinkRowProps) {
  const all = useAdministrationText();
  const words = all.guests;
  const format = useFormat();
  return (
    <Row
      gone={!open}
      actions={
        open ? (
          <Button slim aria-label={words.revokeOf(link.label)} onClick={onRevoke}>
            {words.revoke}
          </Button>
        ) : undefined
      }
    >
      <div>
        <p className={parts.name}>{link.label}</p>
        <p className={parts.soft}>
          {words.team(team)}
          {by !== null && `, ${all.invitations.by(by)}`}
        </p>
      </div>
      <p className={parts.soft}>{all.guestRoles[link.role]}</p>
      <p className={parts.soft}>
        {open ? (
          all.invitations.valid(format.day(dayOf(Date.parse(link.expiresAt))))
        ) : (
          <Tag>{link.revokedAt === null ? all.invitations.expired : all.invitations.revoked}</Tag>
        )}{' '}
        · {words.visits(link.visits)}
      </p>
    </Row>
  );
}
