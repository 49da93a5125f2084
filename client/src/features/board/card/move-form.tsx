import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ReactNode } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useText } from '../../../i18n/language.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { SelectField } from '../../../ui/select-field.tsx';

interface MoveFormProps {
  /** Of the action. */
  readonly title: string | undefined;
  /** In which lane or row. */
  readonly children: ReactNode;
  readonly state: ActionState;
  readonly onState: (state: ActionState) => void;
  /** At which place in the column, where it has one. */
  readonly place?: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** *Verplaatsen naar …*, for whoever doesn't drag. Ends in the same move. */
export function MoveForm({ title, children, state, onState, place, onSubmit, onClose }: MoveFormProps) {
  const { columns } = useText().board;
  const words = useBoardMoreText().move;
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      cancelLook="plain"
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{title}</p>
      {children}
      <SelectField
        label={words.column}
        value={state}
        options={actionStates.map((value) => ({ value, label: columns[value] }))}
        onChange={onState}
      />
      {place}
    </FormDialog>
  );
}
