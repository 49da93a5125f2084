import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import { useState } from 'react';
import type { Task } from '../../../api/use-task.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from '../card/dialogs.module.css';

interface DeclineDialogProps {
  readonly offer: OfferReference;
  readonly task: Task;
  readonly onDecline: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** No, with a reason, because somebody thought that it would fit. */
export function DeclineDialog({ offer, task, onDecline, onClose }: DeclineDialogProps) {
  const words = useCrossingsText().offers;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  return (
    <Dialog title={words.declineTitle} onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        aria-busy={task.busy}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!task.busy && !empty) void onDecline(reason.trim());
        }}
      >
        <p>
          <b>{offer.title}</b>
        </p>
        <Field
          label={words.reason}
          hint={words.reasonHint(offer.from)}
          error={tried && empty ? words.required : undefined}
        >
          {(control) => (
            <input
              {...control}
              data-autofocus=""
              autoComplete="off"
              lang="nl"
              spellCheck
              maxLength={textLimits.sentence}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
        <div className={styles.buttons}>
          <Button type="submit" look="go" aria-disabled={task.busy}>
            {task.busy ? words.busy : words.decline}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
