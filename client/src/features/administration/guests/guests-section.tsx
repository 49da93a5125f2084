import type { AnyGuestLink } from '@verbeterbord/shared/api/guests.ts';
import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Tag } from '../../../ui/tag.tsx';
import { Answered } from '../parts/answered.tsx';
import { RevocableRows } from '../parts/revocable-rows.tsx';
import { Section } from '../parts/section.tsx';
import parts from '../parts/parts.module.css';

/** Guest links of all boards: which team's, for whom, and taking them back. What the boards are called is the teams' own. */
export function GuestsSection() {
  const all = useAdministrationText();
  const words = all.guests;
  const asked = useAsked<{ readonly links: readonly AnyGuestLink[] }>('/guest-links');
  const teams = useAsked<{ readonly teams: readonly TeamLine[] }>('/teams').answer?.teams ?? [];
  const people = useAsked<Directory>('/people').answer?.people ?? [];
  const facts = (link: AnyGuestLink, open: boolean) => (
    <GuestLinkFacts
      link={link}
      open={open}
      team={teams.find(({ id }) => id === link.team)?.name ?? all.unknown}
      by={people.find(({ id }) => id === link.createdBy)?.name ?? null}
    />
  );
  return (
    <Section title={words.title} intro={words.intro}>
      <Answered asked={asked}>
        {({ links }) => (
          <RevocableRows
            items={links}
            nameOf={({ label }) => label}
            path="/guest-links"
            words={words}
            onChanged={asked.reload}
            facts={facts}
          />
        )}
      </Answered>
    </Section>
  );
}

interface GuestLinkFactsProps {
  readonly link: AnyGuestLink;
  readonly open: boolean;
  readonly team: string;
  readonly by: string | null;
}

function GuestLinkFacts({ link, open, team, by }: GuestLinkFactsProps) {
  const all = useAdministrationText();
  const words = all.guests;
  const format = useFormat();
  return (
    <>
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
    </>
  );
}
