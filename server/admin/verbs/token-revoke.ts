import { asId, isId, type TokenId } from '@verbeterbord/shared/ids.ts';
import { revokeToken } from '../../usecases/sign-in/revoke-token.ts';
import { readArguments } from '../arguments.ts';
import { explain } from '../explain.ts';
import { atTheMachine, UsageError, type Verb } from '../verb.ts';

export const tokenRevoke: Verb = {
  name: 'token revoke',
  takes: '<id>',
  does: 'ends a token; what is open on it is closed within a second',
  async run(deps, args, out) {
    const { positionals } = readArguments(args, {});
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError('takes the id of one token');
    const done = isId(id)
      ? await revokeToken({ ...deps, gate: deps.persons.gate }, atTheMachine, asId<TokenId>(id))
      : ({ ok: false, code: 'not-found' } as const);
    if (!done.ok) return explain(out, done.code);
    out.line('It has ended.');
    return 0;
  },
};
