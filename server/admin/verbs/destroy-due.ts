import { destroyDue } from '../../usecases/cycles/destroy-due.ts';
import { noArguments } from '../arguments.ts';
import { atTheMachine, type Verb } from '../verb.ts';

export const destroyDueVerb: Verb = {
  name: 'destroy-due',
  takes: '',
  does: 'destroys records of cycles whose day has come, as every night does, and says which',
  async run({ cycles }, args, out) {
    noArguments(args);
    const gone = await destroyDue(cycles.retention, atTheMachine);
    for (const { boardTitle, number, start, end, actions } of gone)
      out.line(`${boardTitle}, cycle ${number} (${start} to ${end}): ${actions} actions`);
    out.line(gone.length === 0 ? 'Nothing was due.' : `${gone.length} records destroyed.`);
    return 0;
  },
};
