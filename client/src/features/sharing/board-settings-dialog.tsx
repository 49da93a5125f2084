import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import { openTos } from '@verbeterbord/shared/domain/permission.ts';
import { useId, useState } from 'react';
import { api } from '../../api/api.ts';
import { useText } from '../../i18n/language.ts';
import { useSharingText } from '../../i18n/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { useRefused } from './use-refused.ts';
import styles from './sharing.module.css';

interface BoardSettingsDialogProps {
  readonly about: Pick<BoardAbout, 'id' | 'title' | 'openTo'>;
  readonly onClose: () => void;
}

/** What a board is called, and who may look on beside the team. Everybody's screen follows by itself. */
export function BoardSettingsDialog({ about, onClose }: BoardSettingsDialogProps) {
  const words = useSharingText();
  const { ui } = useText();
  const refused = useRefused();
  const id = useId();
  const [title, setTitle] = useState(about.title);
  const [openTo, setOpenTo] = useState(about.openTo);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const empty = title.trim() === '';
  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await api.patch(`/boards/${about.id}`, {
        ...(title.trim() !== about.title && { title: title.trim() }),
        ...(openTo !== about.openTo && { openTo }),
      });
      showToast({ text: words.settings.saved });
      onClose();
    } catch (error) {
      setProblem(refused(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.settings.title} onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && !empty) void save();
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
        <fieldset className={styles.choices}>
          <legend>{words.settings.open}</legend>
          {openTos.map((value) => (
            <label key={value} htmlFor={`${id}-${value}`}>
              <input
                id={`${id}-${value}`}
                type="radio"
                name={id}
                checked={openTo === value}
                onChange={() => setOpenTo(value)}
              />
              {words.settings.openTo[value]}
            </label>
          ))}
        </fieldset>
        <p className={styles.soft}>{words.settings.openHint}</p>
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={styles.buttons}>
          <Button look="go" type="submit" aria-disabled={busy}>
            {busy ? words.busy : words.settings.save}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
