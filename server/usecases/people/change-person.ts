import { initialsOf } from '@verbeterbord/shared/domain/team.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { OfficeId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { WaysIn } from '../../storage/people/ways-in.ts';
import type { AskedBy } from '../asked-by.ts';
import type { PersonDeps } from './person-deps.ts';

export interface ChangePerson {
  readonly name?: string | undefined;
  readonly initials?: string | undefined;
  readonly role?: string | undefined;
  readonly office?: OfficeId | null | undefined;
  readonly email?: string | null | undefined;
  readonly administrator?: boolean | undefined;
}

/** Changes what is known of somebody of the organisation, and whether they administer. The last administrator who can sign in stays one. */
export async function changePerson(
  deps: PersonDeps,
  by: AskedBy,
  person: PersonId,
  { administrator, ...given }: ChangePerson,
): Promise<Result> {
  const { people, organisation, audit, events } = deps;
  if (!(await people.isHere(person))) return refuse('not-found');
  const { office } = given;
  if (office != null && !(await organisation.offices()).some(({ id }) => id === office))
    return refuse('invalid-value');
  const ways = await deps.waysIn();
  const done = await deps.gate.change(administrator === undefined ? [] : [person], () =>
    audit.together(async () => {
      if (administrator !== undefined) {
        const changed = await setAdministrator(deps, by, { person, administrator, ways });
        if (!changed.ok) return changed;
      }
      return changeFields(deps, by, person, given);
    }),
  );
  // names of delegates, and where people work
  if (done.ok) events.emit('teamsChanged', {});
  return done;
}

async function changeFields(
  { people, audit }: PersonDeps,
  by: AskedBy,
  person: PersonId,
  given: Omit<ChangePerson, 'administrator'>,
): Promise<Result> {
  const fields = given.name === undefined ? given : { initials: initialsOf(given.name), ...given };
  const names = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (names.length === 0) return accept();
  await people.change(person, fields);
  await audit.add({
    ...by,
    action: 'person-changed',
    objectKind: 'person',
    object: person,
    result: 'done',
    detail: { fields: names.join(' ') },
  });
  return accept();
}

async function setAdministrator(
  { people, sessionStore, audit }: PersonDeps,
  by: AskedBy,
  {
    person,
    administrator,
    ways,
  }: { readonly person: PersonId; readonly administrator: boolean; readonly ways: WaysIn },
): Promise<Result> {
  const changed = await people.setAdministrator(person, administrator, ways);
  if (changed === 'last') return refuse('last-administrator');
  if (changed === 'done') {
    await sessionStore.renewLater([person]);
    await audit.add({
      ...by,
      action: administrator ? 'administrator-given' : 'administrator-taken',
      objectKind: 'person',
      object: person,
      result: 'done',
    });
  }
  return accept();
}
