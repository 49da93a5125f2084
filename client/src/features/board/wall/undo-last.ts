import { currentText } from '../../../i18n/language.ts';
import type { BoardSession } from '../../../sync/board-session.ts';
import { showToast } from '../../../ui/show-toast.ts';

/** Takes my last step back; where a colleague changed the same since, says who, and leaves it. */
export function undoLast(session: BoardSession): void {
  const text = currentText().board;
  const result = session.undo.undo();
  if (result.ok) {
    showToast({ text: text.done.undone });
    return;
  }
  if (result.code === 'not-found') showToast({ text: text.done.nothingToUndo });
  else {
    const name = result.clientId === null ? null : session.nameOf(result.clientId);
    showToast({ text: text.done.undoChanged(name ?? text.someone) });
  }
}
