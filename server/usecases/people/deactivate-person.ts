import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

type Deps = Pick<AccountDeps, 'transactions' | 'guests' | 'displays' | 'gate' | 'audit' | 'events' | 'now'>;

/**
 * Ends everything of somebody's at once: sessions, tokens, memberships, being a delegate, the links that they made, because
 * they know those by heart, and the screens that they paired, because one may hang at their home; guests who came by the links are
 * out too. Their cards keep their name. The last administrator who
 * can sign in stays.
 */
export async function deactivatePerson(
  deps: Deps & Pick<AccountDeps, 'waysIn'>,
  by: AskedBy,
  person: PersonId,
): Promise<Result> {
  const concerned = async (): Promise<PersonId[]> => [
    person,
    ...(await deps.guests.visitorsOfLinksBy(person)),
    ...(await deps.displays.peopleMadeBy(person)),
  ];
  const at = toInstant(deps.now());
  const ways = await deps.waysIn();
  const done = await deps.gate.change(concerned, () =>
    deps.transactions.run(async (stores) => {
      const state = await stores.people.stateOf(person);
      if (state === null) return refuse('not-found');
      if (state !== 'active') return refuse('wrong-state');
      if (!(await stores.people.deactivate(person, at, ways))) return refuse('last-administrator');
      await stores.people.endAccess(person, at);
      await stores.people.endMemberships(person, dayOf(deps.now()));
      await stores.guests.revokeMadeBy(person, at);
      await deps.displays.endMadeBy(person, at);
      await stores.invitations.revokeMadeBy(person, at);
      await note(deps, by, person, 'person-deactivated', accept());
      return accept();
    }),
  );
  if (done.ok) deps.events.emit('teamsChanged', {});
  else await note(deps, by, person, 'person-deactivated', done);
  return done;
}

/** Lets somebody in again, with their account. Teams, tokens and links that ended stay ended. */
export async function reactivatePerson(deps: Deps, by: AskedBy, person: PersonId): Promise<Result> {
  const done = await deps.transactions.run(async ({ people }) => {
    const state = await people.stateOf(person);
    if (state === null) return refuse('not-found');
    if (!(await people.reactivate(person))) return refuse('wrong-state');
    await note(deps, by, person, 'person-reactivated', accept());
    return accept();
  });
  if (!done.ok) await note(deps, by, person, 'person-reactivated', done);
  return done;
}

/**
 * Leaves nothing of somebody but "Oud-medewerker" on what they did, and an id in the logs. Only after they were deactivated;
 * it can't be undone.
 */
export async function erasePerson(deps: Deps, by: AskedBy, person: PersonId): Promise<Result> {
  const at = toInstant(deps.now());
  const done = await deps.gate.change([person], () =>
    deps.transactions.run(async ({ people, invitations }) => {
      const state = await people.stateOf(person);
      if (state === null) return refuse('not-found');
      await invitations.forgetEmailOf(person, at);
      if (!(await people.erase(person, at))) return refuse('wrong-state');
      await note(deps, by, person, 'person-erased', accept());
      return accept();
    }),
  );
  if (!done.ok) await note(deps, by, person, 'person-erased', done);
  return done;
}

async function note(
  deps: Pick<AccountDeps, 'audit'>,
  by: AskedBy,
  person: PersonId,
  action: 'person-deactivated' | 'person-reactivated' | 'person-erased',
  done: Result,
): Promise<void> {
  const refused = done.ok ? null : done.code;
  await deps.audit.add({
    ...by,
    action,
    objectKind: 'person',
    object: person,
    result: done.ok ? 'done' : 'refused',
    ...(refused !== null && { detail: { reason: refused } }),
  });
}
