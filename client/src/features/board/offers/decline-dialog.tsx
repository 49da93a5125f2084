import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import { useState } from 'react';
import type { Task } from '../../../api/use-task.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';

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
    <FormDialog
      title={words.declineTitle}
      submit={words.decline}
      busyText={words.busy}
      cancelLook="plain"
      task={task}
      onSubmit={() => {
        setTried(true);
        if (!empty) void onDecline(reason.trim());
      }}
      onClose={onClose}
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
    </FormDialog>
  );
}
