import { noArguments } from '../arguments.ts';
import type { Verb } from '../verb.ts';

export const destroyed: Verb = {
  name: 'destroyed',
  takes: '',
  does: 'lists the records of cycles that were destroyed, and when',
  async run({ cycles }, args, out) {
    noArguments(args);
    for (const { at, boardTitle, number, start, end, dueOn, actions } of await cycles.destruction.all())
      out.line(
        `${at}  ${boardTitle}, cycle ${number} (${start} to ${end}), due on ${dueOn}: ${actions} actions`,
      );
    return 0;
  },
};
