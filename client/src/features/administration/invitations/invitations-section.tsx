import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Section } from '../parts/section.tsx';
import { Invitations } from './invitations.tsx';

/** All invitations of the organisation. */
export function InvitationsSection() {
  const teams = useAsked<{ readonly teams: readonly TeamLine[] }>('/teams').answer?.teams ?? [];
  const people = useAsked<Directory>('/people').answer?.people ?? [];
  return <Invitations frame={Section} look="go" teams={teams} people={people} />;
}
