import { noArguments } from '../arguments.ts';
import { atTheMachine, type Verb } from '../verb.ts';

export const rebuildProjections: Verb = {
  name: 'rebuild-projections',
  takes: '',
  does: 'makes all that is derived (my actions, the overview, search, mentions) anew from boards and records',
  async run({ projector, audit }, args, out) {
    noArguments(args);
    await projector.rebuild();
    await audit.add({ action: 'projections-rebuilt', ...atTheMachine, result: 'done' });
    out.line('Made anew.');
    return 0;
  },
};
