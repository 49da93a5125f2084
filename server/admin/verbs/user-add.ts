import { addPerson } from '../../usecases/people/add-person.ts';
import { changePerson } from '../../usecases/people/change-person.ts';
import { givePasswordLink } from '../../usecases/sign-in/reset-password.ts';
import { readArguments } from '../arguments.ts';
import { explain } from '../explain.ts';
import { atTheMachine, UsageError, type Verb } from '../verb.ts';

export const userAdd: Verb = {
  name: 'user add',
  takes: '<name> --email <address> [--role <function>] [--administrator]',
  does: 'adds somebody, and shows a link with which they choose a password (mails it where there is a mail server)',
  async run(deps, args, out) {
    const { values, positionals } = readArguments(args, {
      email: { type: 'string' },
      role: { type: 'string' },
      administrator: { type: 'boolean' },
    });
    const [name, ...more] = positionals;
    if (name === undefined || name.trim() === '' || more.length > 0)
      throw new UsageError('takes one name; put it in quotes');
    const email = values.email?.trim() ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError('needs --email with an address');
    // both are tried before anything is written
    if ((await deps.account.accounts.findByLogin(email.toLowerCase())) !== null) {
      out.problem(`${email} has an account already`);
      return 1;
    }
    const added = await addPerson(deps.persons, atTheMachine, {
      name: name.trim(),
      role: values.role ?? '',
      office: null,
      email,
    });
    if (!added.ok) return explain(out, added.code);
    if (values.administrator === true) {
      const given = await changePerson(deps.persons, atTheMachine, added.value, { administrator: true });
      if (!given.ok) return explain(out, given.code);
    }
    out.line(`${name.trim()} is ${added.value}.`);
    const link = await givePasswordLink(deps.account, atTheMachine, { person: added.value, login: email });
    if (!link.ok) return explain(out, link.code);
    out.line(link.value.link ?? `A link to choose a password was mailed to ${email}.`);
    return 0;
  },
};
