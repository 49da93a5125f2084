import { tokenScopes, type TokenScope } from '@verbeterbord/shared/domain/permission.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import { createToken } from '../../usecases/sign-in/create-token.ts';
import { readArguments } from '../arguments.ts';
import { explain } from '../explain.ts';
import { findPerson } from '../find-person.ts';
import { atTheMachine, UsageError, type Verb } from '../verb.ts';

const usualDays = 365;

export const tokenCreate: Verb = {
  name: 'token create',
  takes: `<name> --person <e-mail or id> [--scope ${tokenScopes.join('|')}]… [--days ${usualDays}]`,
  does: 'makes a token for a program, that reads (and writes) as this person, and shows it once',
  async run(deps, args, out) {
    const { values, positionals } = readArguments(args, {
      person: { type: 'string' },
      scope: { type: 'string', multiple: true },
      days: { type: 'string' },
    });
    const [name, ...more] = positionals;
    if (name === undefined || name.trim() === '' || name.length > 100 || more.length > 0)
      throw new UsageError('takes one name, of what it is for');
    const scopes = (values.scope ?? ['read']).map(scopeOf);
    const days = Number(values.days ?? usualDays);
    if (!Number.isInteger(days) || days < 1 || days > 3_650)
      throw new UsageError('--days is a number from 1 to 3650');
    const person = await findPerson(deps, values.person === undefined ? [] : [values.person]);
    if (person === null) return explain(out, 'not-found');
    const secret = newToken();
    const token = await createToken({ ...deps, tokens: deps.tokens }, atTheMachine, {
      name: name.trim(),
      person: person.id,
      scopes,
      days,
      tokenHash: hashToken(secret),
    });
    out.line(secret);
    out.line(`This is shown once. Its id is ${token.id}; it ends ${token.expiresAt}.`);
    return 0;
  },
};

function scopeOf(given: string): TokenScope {
  const scope = tokenScopes.find((known) => known === given);
  if (scope === undefined) throw new UsageError(`--scope is one of ${tokenScopes.join(', ')}`);
  return scope;
}
