import { noArguments } from '../arguments.ts';
import type { Verb } from '../verb.ts';

export const destroyed: Verb = {
  name: 'destroyed',
  takes: '',
  does: 'lists the records of cycles and meetings that were destroyed, and when',
  async run({ cycles }, args, out) {
    noArguments(args);
    for (const { at, boardTitle, number, start, end, dueOn, actions } of await cycles.destruction.all())
      out.line(
        `${at}  ${boardTitle}, cycle ${number} (${start} to ${end}), due on ${dueOn}: ${actions} actions`,
      );
    for (const { at, team, on, dueOn } of await cycles.meetings.allDestroyed())
      out.line(`${at}  ${team}, meeting of ${on}, due on ${dueOn}`);
    return 0;
  },
};
