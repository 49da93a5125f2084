import type { RefusalCode } from '@verbeterbord/shared/errors.ts';
import { currentLanguage, currentText } from '../i18n/language.ts';
import { showToast } from '../ui/show-toast.ts';
import type { BoardSession } from './board-session.ts';

/** Comes when there is too much of something, which there hardly ever is. */
const load = () => import('./too-much-of.ts');

/** Says why a verb of the board was refused, and what to do. */
export function sayRefusal({ doc }: Pick<BoardSession, 'doc'>, command: unknown, code: RefusalCode): void {
  const say = (text = currentText().codes.refusal[code]): void => showToast({ text });
  if (code === 'too-many')
    load().then(
      ({ tooMuchOf }) => say(tooMuchOf(command, doc, currentLanguage())),
      () => say(),
    );
  else say();
}
