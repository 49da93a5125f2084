import { destroyDue } from '../../usecases/cycles/destroy-due.ts';
import { destroyDueMeetings } from '../../usecases/meetings/destroy-due-meetings.ts';
import { noArguments } from '../arguments.ts';
import { atTheMachine, type Verb } from '../verb.ts';

export const destroyDueVerb: Verb = {
  name: 'destroy-due',
  takes: '',
  does: 'destroys records of cycles and meetings whose day has come, as every night does, and says which',
  async run({ cycles }, args, out) {
    noArguments(args);
    const gone = await destroyDue(cycles.retention, atTheMachine);
    for (const { boardTitle, number, start, end, actions } of gone)
      out.line(`${boardTitle}, cycle ${number} (${start} to ${end}): ${actions} actions`);
    const meetings = await destroyDueMeetings(
      { ...cycles.retention, meetings: cycles.meetings },
      atTheMachine,
    );
    for (const { heldOn, dueOn } of meetings) out.line(`A meeting of ${heldOn}, due on ${dueOn}`);
    const count = gone.length + meetings.length;
    out.line(count === 0 ? 'Nothing was due.' : `${count} records destroyed.`);
    return 0;
  },
};
