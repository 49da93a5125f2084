import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import type { DisplayLine } from '@verbeterbord/shared/api/displays.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useRefusal } from '../../../api/use-refusal.ts';
import { useTask } from '../../../api/use-task.ts';
import { useDisplaysText } from '../../../i18n/displays.ts';
import { useText } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { DisplayFields, isWhole, type DisplayDraft } from './display-fields.tsx';
import styles from './displays.module.css';

interface ChangeFormProps {
  readonly display: DisplayLine;
  /** Those to choose from. */
  readonly boards: readonly BoardLine[];
  readonly onCancel: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Another name, other boards or another pace; the screen follows by itself. */
export function ChangeForm({ display, boards, onCancel, onSaved }: ChangeFormProps) {
  const { list: words } = useDisplaysText();
  const { ui } = useText();
  const task = useTask(useRefusal(words.refused));
  const [draft, setDraft] = useState<DisplayDraft>(display);
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    const { name, boards: chosen, every } = draft;
    const patch = {
      // what a colleague changes meanwhile is not put back unseen
      ...(name.trim() !== display.name && { name: name.trim() }),
      ...(chosen.join() !== display.boards.join() && { boards: chosen }),
      ...(every !== display.every && { every }),
    };
    if (!(await task.run(() => api.patch(`/displays/${display.id}`, patch)))) return;
    showToast({ text: words.saved });
    await onSaved();
  };
  return (
    <form
      noValidate
      className={`${styles.form} ${styles.inset}`}
      aria-label={words.changeOf(display.name)}
      aria-busy={task.busy}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!task.busy && isWhole(draft)) void save();
      }}
    >
      <DisplayFields value={draft} boards={boards} tried={tried} onChange={setDraft} />
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      <div className={styles.buttons}>
        <Button look="go" type="submit" aria-disabled={task.busy}>
          {task.busy ? words.busy : words.save}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  );
}
