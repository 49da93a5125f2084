import { asId, isId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { UsageError, type AdminDeps } from './verb.ts';

/** Whom the command line names, by id or by the e-mail address they sign in with or are known by; null for nobody, or for several. */
export async function findPerson(
  deps: AdminDeps,
  named: readonly string[],
): Promise<{ readonly id: PersonId; readonly name: string } | null> {
  const [given, ...more] = named;
  if (given === undefined || more.length > 0) throw new UsageError('takes one person, by e-mail or id');
  const { people } = deps.persons;
  const address = given.trim().toLowerCase();
  if (isId(given)) {
    const id = asId<PersonId>(given);
    return (await people.isHere(id)) ? people.find(id) : null;
  }
  const account = await deps.account.accounts.findByLogin(address);
  if (account !== null) return people.find(account.person);
  const known = (await deps.overview.list()).filter(({ email }) => email?.toLowerCase() === address);
  return known.length === 1 && known[0] !== undefined ? known[0] : null;
}
