import type { RefusalCode } from '@verbeterbord/shared/errors.ts';
import type { Out } from './control.ts';

const sentences: Partial<Record<RefusalCode, string>> = {
  'not-found': 'there is nobody, or nothing, of that name',
  'wrong-state': 'that has been done already, or is switched off in the settings',
  'last-administrator': 'this is the last administrator: make somebody else one first',
  'login-taken': 'somebody else signs in with that address',
  'already-exists': 'it exists already',
  busy: 'the server can not do this just now: try again',
};

/** Says why a use case refused; answers the exit code. */
export function explain(out: Out, code: RefusalCode): number {
  out.problem(sentences[code] ?? code);
  return 1;
}
