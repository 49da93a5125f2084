import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId, PersonId } from '@verbeterbord/shared/ids.ts';
import { useState, type SyntheticEvent } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useText } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { focusCard } from '../wall/focus-card.ts';
import { useMover } from '../wall/use-mover.ts';
import { handOver } from './hand-over.ts';
import { cardIn } from './row-key.ts';
import { useRows } from './use-rows.ts';
import styles from '../card/dialogs.module.css';

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

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClose();
    const to = personOf(person);
    handOver(mover, { action: id as ActionId, from: personOf(row), to, state });
    requestAnimationFrame(() => focusCard(cardIn(id as ActionId, to)));
  };

  return (
    <Dialog title={more.move.title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{action?.title}</p>
        <Field label={more.person.who}>
          {(control) => (
            <select
              {...control}
              data-autofocus=""
              value={person}
              onChange={(event) => {
                setPerson(event.target.value);
              }}
            >
              {rows.map((each) => (
                <option key={each.id ?? ''} value={each.id ?? ''}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={more.move.column}>
          {(control) => (
            <select
              {...control}
              value={state}
              onChange={(event) => {
                setState(event.target.value as ActionState);
              }}
            >
              {actionStates.map((each) => (
                <option key={each} value={each}>
                  {text.columns[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" look="go">
            {more.move.submit}
          </Button>
          <Button onClick={onClose}>{more.move.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function personOf(row: string): PersonId | null {
  return row === '' ? null : (row as PersonId);
}
