import { deactivatePerson } from '../../usecases/people/deactivate-person.ts';
import { readArguments } from '../arguments.ts';
import { explain } from '../explain.ts';
import { findPerson } from '../find-person.ts';
import { atTheMachine, type Verb } from '../verb.ts';

export const userDisable: Verb = {
  name: 'user disable',
  takes: '<e-mail or id>',
  does: 'ends everything of somebody at once: what they have open is closed within a second',
  async run(deps, args, out) {
    const { positionals } = readArguments(args, {});
    const person = await findPerson(deps, positionals);
    if (person === null) return explain(out, 'not-found');
    const done = await deactivatePerson(deps.account, atTheMachine, person.id);
    if (!done.ok) return explain(out, done.code);
    out.line(`${person.name} can't get in any more.`);
    return 0;
  },
};
