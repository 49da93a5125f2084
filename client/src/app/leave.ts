import { errorText } from '../api/error-text.ts';
import { currentText } from '../i18n/language.ts';
import { disconnectLive } from '../live/live.ts';
import { signOut } from '../sync/me.ts';
import { closeBoards, openSessions } from '../sync/open-boards.ts';
import { showToast } from '../ui/show-toast.ts';

/** Changes on open boards that aren't on the server yet. */
export function waitingChanges(): number {
  return openSessions().reduce((sum, session) => sum + session.status.get().pending, 0);
}

/** Signs out: everything of this person goes off this device. Says so when the server can't be reached. */
export async function leave(): Promise<void> {
  try {
    await signOut(() => {
      closeBoards();
      disconnectLive();
    });
  } catch (error) {
    showToast({ text: errorText(error, currentText()) });
  }
}
