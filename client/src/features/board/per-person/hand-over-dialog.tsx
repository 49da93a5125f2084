import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId, PersonId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useText } from '../../../i18n/language.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { focusCard } from '../wall/focus-card.ts';
import { useMover } from '../wall/use-mover.ts';
import { handOver } from './hand-over.ts';
import { cardIn } from './row-key.ts';
import { useRows } from './use-rows.ts';

interface HandOverDialogProps {
  readonly id: string;
  /** Whose row it hangs in; '' is nobody's. */
  readonly row: string;
  readonly onClose: () => void;
}

/** *Verplaatsen naar …* per person: whose row and which column, for whoever doesn't drag. Ends in the same step. */
export function HandOverDialog({ id, row, onClose }: HandOverDialogProps) {
  const text = useText().board;
  const more = useBoardMoreText();
  const mover = useMover();
  const rows = useRows();
  const action = mover.session.view.card('action', id);
  const [person, setPerson] = useState(row);
  const [state, setState] = useState<ActionState>(action?.place.state ?? 'todo');

  const submit = (): void => {
    onClose();
    const to = personOf(person);
    handOver(mover, { action: id as ActionId, from: personOf(row), to, state });
    requestAnimationFrame(() => focusCard(cardIn(id as ActionId, to)));
  };

  return (
    <FormDialog
      title={more.move.title}
      submit={more.move.submit}
      cancelLook="plain"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{action?.title}</p>
      <SelectField
        first
        label={more.person.who}
        value={person}
        options={rows.map(({ id: value, name }) => ({ value: value ?? '', label: name }))}
        onChange={setPerson}
      />
      <SelectField
        label={more.move.column}
        value={state}
        options={actionStates.map((value) => ({ value, label: text.columns[value] }))}
        onChange={setState}
      />
    </FormDialog>
  );
}

function personOf(row: string): PersonId | null {
  return row === '' ? null : (row as PersonId);
}
