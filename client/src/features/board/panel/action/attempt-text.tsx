import type { Action } from '@verbeterbord/shared/domain/action.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, AttemptId } from '@verbeterbord/shared/ids.ts';
import { useCallback } from 'react';
import { useAttemptField } from '../../../../sync/use-attempt-field.ts';
import { useEditable } from '../editable.ts';
import { BoundText } from '../parts/bound-text.tsx';
import { useCardPart } from '../use-card-part.ts';

interface AttemptTextProps {
  readonly action: ActionId;
  readonly attempt: AttemptId;
  readonly field: 'plan' | 'noticed';
  readonly label: string;
  readonly placeholder: string;
  readonly look: 'plain' | 'boxed';
}

/** What an attempt was going to do, or what was noticed: to type in together, or to read. */
export function AttemptText(props: AttemptTextProps) {
  const { action, attempt, field } = props;
  const select = useCallback(
    (card: Action) => card.attempts.find(({ id }) => id === attempt)?.[field] ?? '',
    [attempt, field],
  );
  const text = useCardPart('action', action, select) ?? '';
  return useEditable() ? <EditableAttemptText {...props} text={text} /> : <p>{text}</p>;
}

function EditableAttemptText({
  action,
  attempt,
  field,
  ...rest
}: AttemptTextProps & { readonly text: string }) {
  const ref = useAttemptField(action, attempt, field);
  return <BoundText binding={ref} limit={textLimits.sentence} {...rest} />;
}
