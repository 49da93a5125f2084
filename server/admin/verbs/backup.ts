import { join } from 'node:path';
import { noArguments } from '../arguments.ts';
import { atTheMachine, type Verb } from '../verb.ts';

const why = {
  'disk-full': 'the disk is full',
  damaged: 'a board could not be read back from the copy; the log of the server says which',
  interrupted: 'the server stopped meanwhile',
  failed: 'the log of the server says why',
} as const;

export const backup: Verb = {
  name: 'backup',
  takes: '',
  does: 'copies the database to DATA_DIR/backups while people work, and reads the copy back',
  async run({ backups }, args, out) {
    noArguments(args);
    const started = await backups.start(atTheMachine);
    if (!started.ok) {
      out.problem('a backup is under way already');
      return 1;
    }
    const { file, error, bytes, boards } = await started.value.ended;
    if (error !== null) {
      out.problem(`no backup was made: ${why[error]}`);
      return 1;
    }
    out.line(join(backups.folder, file));
    out.line(`${boards} boards, ${bytes} bytes. The key (secret.key) is not in it: keep that apart.`);
    return 0;
  },
};
