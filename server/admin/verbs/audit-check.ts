import { noArguments } from '../arguments.ts';
import type { Verb } from '../verb.ts';

export const auditCheck: Verb = {
  name: 'audit check',
  takes: '',
  does: 'does every sum of the audit log again; exit code 1 when somebody tampered with it',
  async run({ audit }, args, out) {
    noArguments(args);
    const check = await audit.verify();
    if (check.ok) {
      out.line(`The audit log is whole: ${check.rows} rows, the last is ${check.last}.`);
      out.line(
        `Its hash is ${check.hash === '' ? 'empty' : check.hash}; write it down elsewhere to compare later.`,
      );
      return 0;
    }
    out.problem(
      check.problem === 'missing'
        ? `row ${check.seq} of the audit log is gone`
        : `row ${check.seq} of the audit log is not what was written`,
    );
    return 1;
  },
};
