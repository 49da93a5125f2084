import { navigate } from 'wouter/use-browser-location';
import { errorText } from '../api/error-text.ts';
import { currentText } from '../i18n/language.ts';
import { boardRegistry } from '../sync/board-registry.ts';
import { signOut } from '../sync/me.ts';
import { showToast } from '../ui/show-toast.ts';

/** Changes on open boards that aren't on the server yet. */
export function waitingChanges(): number {
  return [...boardRegistry].reduce((sum, board) => sum + board.pending(), 0);
}

/** Signs out: everything of this person goes off this device. Says so when the server can't be reached. */
export async function leave(): Promise<void> {
  try {
    await signOut();
    // the next person begins at the beginning
    navigate('/inloggen', { replace: true });
  } catch (error) {
    showToast({ text: errorText(error, currentText()) });
  }
}
