import { initialsOf } from '@verbeterbord/shared/domain/team.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type OfficeId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import { isGuessable } from '../../auth/local/guessable.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import type { ServerEvents } from '../../events.ts';
import { loginOf } from '../../storage/access/accounts.ts';
import type { NewOrganisation } from '../../storage/people/organisation.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

const lastsMs = 3_600_000;

/** Makes the one link that sets up, for an hour; those of before end. Null when the organisation was set up already. */
export async function makeSetUpLink(
  deps: Pick<AccountDeps, 'organisation' | 'links' | 'now'>,
): Promise<string | null> {
  if ((await deps.organisation.name()) !== null) return null;
  const token = newToken();
  const now = deps.now();
  await deps.links.replace({
    tokenHash: hashToken(token),
    purpose: 'set-up',
    person: null,
    createdAt: toInstant(now),
    expiresAt: toInstant(now + lastsMs),
  });
  return token;
}

export type SetUpDeps = Pick<AccountDeps, 'transactions' | 'links' | 'passwords' | 'audit' | 'now'> & {
  readonly events: ServerEvents;
  /** The example organisation with its boards, around this moment. */
  example(now: number): NewOrganisation;
};

export interface SetUpOrganisation {
  readonly token: string;
  readonly organisation: string;
  readonly offices: readonly string[];
  /** The first administrator. */
  readonly person: {
    readonly name: string;
    readonly role: string;
    readonly email: string;
    readonly password: string;
  };
  /** Whether the example's teams, boards and people (without accounts) come along. */
  readonly example: boolean;
  readonly origin: string | null;
}

/** Sets up an empty server, in one transaction with the use of its link: half of it is never there. Answers the administrator. */
export async function setUpOrganisation(
  deps: SetUpDeps,
  input: SetUpOrganisation,
): Promise<Result<PersonId>> {
  const { token, person, organisation, origin } = input;
  const tokenHash = hashToken(token);
  // before the costly things: whoever has no link gets nothing done here
  const now = toInstant(deps.now());
  if ((await deps.links.find(tokenHash, 'set-up', now)) === undefined) return refuse('link-ended');
  if (await isGuessable(person.password, [person.email, person.name, organisation]))
    return refuse('weak-password');
  const passwordHash = await deps.passwords.hash(person.password);
  const whole = organisationOf(input, (now) => deps.example(now), deps.now());
  const administrator = newId<PersonId>();
  const done = await deps.transactions.run(async ({ organisation: store, links, people, accounts }) => {
    if ((await links.take(tokenHash, 'set-up', now)) === undefined) return refuse('link-ended');
    if ((await store.name()) !== null) return refuse('link-ended');
    await store.setUp(whole);
    const { name, role, email } = person;
    await people.add({
      id: administrator,
      name,
      initials: initialsOf(name),
      role,
      office: null,
      kind: 'member',
      email: loginOf(email),
      administrator: true,
    });
    await accounts.add({ person: administrator, login: loginOf(email), passwordHash, at: now });
    // being an administrator shows no board: with the example, they lead its highest team
    for (const team of whole.teams.filter((each) => each.parent === null))
      await people.joinTeam(administrator, team.id, 'lead', dayOf(deps.now()));
    await deps.audit.add({
      action: 'organisation-set-up',
      actor: administrator,
      actorKind: 'person',
      objectKind: 'organisation',
      object: whole.id,
      result: 'done',
      origin,
      detail: { example: input.example },
    });
    return accept();
  });
  if (!done.ok) return done;
  for (const { id } of whole.boards ?? []) deps.events.emit('boardCreated', { board: id });
  return accept(administrator);
}

/** The organisation as it was named, with the example beside it when that was asked for. */
function organisationOf(
  { organisation: name, offices, example }: SetUpOrganisation,
  exampleAt: SetUpDeps['example'],
  now: number,
): NewOrganisation {
  const own = [...new Set(offices)].map((office) => ({ id: newId<OfficeId>(), name: office }));
  const known = { id: 'organisation', name, offices: own };
  if (!example) return { ...known, people: [], teams: [], memberships: [], delegates: [], calendars: [] };
  const whole = exampleAt(now);
  const names = new Map(whole.offices.map((office) => [office.id, office.name]));
  const sameOffice = (office: OfficeId | null): OfficeId | null =>
    own.find((each) => office !== null && each.name === names.get(office))?.id ?? null;
  const people = whole.people.map((person) => ({ ...person, office: sameOffice(person.office) }));
  return { ...whole, ...known, people };
}
