import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId, PersonId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { MoveForm } from '../card/move-form.tsx';
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

/** *Verplaatsen naar …* per person: whose row and which column. */
export function HandOverDialog({ id, row, onClose }: HandOverDialogProps) {
  const words = useBoardMoreText().person;
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
    <MoveForm title={action?.title} state={state} onState={setState} onSubmit={submit} onClose={onClose}>
      <SelectField
        first
        label={words.who}
        value={person}
        options={rows.map(({ id: value, name }) => ({ value: value ?? '', label: name }))}
        onChange={setPerson}
      />
    </MoveForm>
  );
}

function personOf(row: string): PersonId | null {
  return row === '' ? null : (row as PersonId);
}
