import { decideIdea } from '@verbeterbord/shared/board/commands/decide-idea.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, IdeaId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useText } from '../../../i18n/language.ts';
import { Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useAct } from '../wall/use-act.ts';

interface ReasonDialogProps {
  readonly what: 'stuck' | 'park';
  readonly id: string;
  readonly onClose: () => void;
}

/** Stuck, or parked: with a reason, because the others will ask. */
export function ReasonDialog({ what, id, onClose }: ReasonDialogProps) {
  const text = useText();
  const more = useBoardMoreText();
  const act = useAct();
  const [reason, setReason] = useState('');
  const words =
    what === 'stuck'
      ? more.stuckForm
      : {
          title: text.panel.idea.park,
          label: text.panel.idea.askPark,
          hint: text.panel.idea.reasonHint,
          submit: text.panel.idea.park,
        };

  const submit = (): void => {
    const done =
      what === 'stuck'
        ? act(markStuck, { action: id as ActionId, reason }, text.board.done.stuck)
        : act(decideIdea, { idea: id as IdeaId, value: 'parked', reason }, text.board.done.parked);
    if (done.ok) onClose();
  };

  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      cancelLook="plain"
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.label} hint={words.hint}>
        {(control) => (
          <input
            {...control}
            data-autofocus=""
            value={reason}
            maxLength={textLimits.sentence}
            autoComplete="off"
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
    </FormDialog>
  );
}
