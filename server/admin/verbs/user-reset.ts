import { resetSecondFactors } from '../../usecases/sign-in/remove-second-factor.ts';
import { givePasswordLink } from '../../usecases/sign-in/reset-password.ts';
import { readArguments } from '../arguments.ts';
import { explain } from '../explain.ts';
import { findPerson } from '../find-person.ts';
import { atTheMachine, type Verb } from '../verb.ts';

export const userReset: Verb = {
  name: 'user reset',
  takes: '<e-mail or id> [--second-factor]',
  does: 'shows a link with which somebody chooses a new password (mails it where there is a mail server)',
  async run(deps, args, out) {
    const { values, positionals } = readArguments(args, { 'second-factor': { type: 'boolean' } });
    const person = await findPerson(deps, positionals);
    if (person === null) return explain(out, 'not-found');
    if (values['second-factor'] === true) {
      const reset = await resetSecondFactors(deps.account, atTheMachine, person.id);
      if (!reset.ok) return explain(out, reset.code);
      out.line('The second factor is gone, and every session has ended.');
    }
    const link = await givePasswordLink(deps.account, atTheMachine, { person: person.id, login: null });
    if (!link.ok) return explain(out, link.code);
    out.line(link.value.link ?? 'A link to choose a password was mailed.');
    out.line(`It works once, until ${link.value.until}.`);
    return 0;
  },
};
