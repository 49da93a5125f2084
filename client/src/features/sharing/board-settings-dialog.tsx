import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import { openTos, type OpenTo } from '@verbeterbord/shared/domain/permission.ts';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useTask } from '../../api/use-task.ts';
import { useText } from '../../i18n/language.ts';
import { useSharingText } from '../../i18n/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { RecordYearsField } from './record-years-field.tsx';
import { useSharingRefusal } from './use-sharing-refusal.ts';
import styles from './sharing.module.css';

interface BoardSettingsDialogProps {
  readonly about: Pick<BoardAbout, 'id' | 'title' | 'openTo' | 'recordYears'>;
  readonly onClose: () => void;
}

/** What a board is called, who may look on beside the team, and how long its records stay. Everybody's screen follows by itself. */
export function BoardSettingsDialog({ about, onClose }: BoardSettingsDialogProps) {
  const words = useSharingText();
  const { ui } = useText();
  const task = useTask(useSharingRefusal());
  // null until chosen: what a colleague changes meanwhile is not put back unseen
  const [chosenTitle, setTitle] = useState<string | null>(null);
  const [chosenOpenTo, setOpenTo] = useState<OpenTo | null>(null);
  const [chosenYears, setChosenYears] = useState<number | null>(null);
  const title = chosenTitle ?? about.title;
  const openTo = chosenOpenTo ?? about.openTo;
  const recordYears = chosenYears ?? about.recordYears;
  const empty = title.trim() === '';
  const save = async (): Promise<void> => {
    const saved = await task.run(() =>
      api.patch(`/boards/${about.id}`, {
        ...(title.trim() !== about.title && { title: title.trim() }),
        ...(openTo !== about.openTo && { openTo }),
        ...(recordYears !== about.recordYears && { recordYears }),
      }),
    );
    if (!saved) return;
    showToast({ text: words.settings.saved });
    onClose();
  };
  return (
    <Dialog title={words.settings.title} onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        aria-busy={task.busy}
        onSubmit={(event) => {
          event.preventDefault();
          if (!task.busy && !empty) void save();
        }}
      >
        <Field label={words.settings.name} error={empty ? words.required : undefined}>
          {(control) => (
            <input
              {...control}
              data-autofocus
              autoComplete="off"
              maxLength={120}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
        </Field>
        <ChoiceField
          label={words.settings.open}
          value={openTo}
          options={openTos.map((each) => ({
            value: each,
            label: words.settings.openTo[each],
            hint: words.settings.openMeans[each],
          }))}
          onChange={setOpenTo}
        />
        <p className={styles.soft}>{words.settings.openHint}</p>
        <RecordYearsField kept={about.recordYears} value={recordYears} onChange={setChosenYears} />
        {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
        <div className={styles.buttons}>
          <Button look="go" type="submit" aria-disabled={task.busy}>
            {task.busy ? words.busy : words.settings.save}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
