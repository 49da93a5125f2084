import { initialsOf } from '@verbeterbord/shared/domain/team.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type OfficeId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { AskedBy } from '../asked-by.ts';
import type { PersonDeps } from './person-deps.ts';

export interface AddPerson {
  readonly name: string;
  /** Those of the name unless given. */
  readonly initials?: string | undefined;
  readonly role: string;
  readonly office: OfficeId | null;
  readonly email: string | null;
}

/** Adds somebody of the organisation. How they get in is another matter: an invitation, a password, or the organisation's sign-on. */
export async function addPerson(
  { people, organisation, audit }: PersonDeps,
  by: AskedBy,
  { name, initials, role, office, email }: AddPerson,
): Promise<Result<PersonId>> {
  if (office !== null && !(await organisation.offices()).some(({ id }) => id === office))
    return refuse('invalid-value');
  const id = newId<PersonId>();
  await audit.together(async () => {
    await people.add({ id, name, initials: initials ?? initialsOf(name), role, office, email });
    await audit.add({
      ...by,
      action: 'person-added',
      objectKind: 'person',
      object: id,
      result: 'done',
    });
  });
  return accept(id);
}
