import type { Action, Attempt } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { VisuallyHidden } from '../../../../ui/visually-hidden.tsx';
import { useEditable } from '../editable.ts';
import { Section } from '../parts/section.tsx';
import { useCardPart } from '../use-card-part.ts';
import { AttemptAnswer } from './attempt-answer.tsx';
import { AttemptNext } from './attempt-next.tsx';
import { AttemptText } from './attempt-text.tsx';
import styles from './attempts.module.css';

const partOf = (action: Action) => ({
  attempts: action.attempts.map(({ id, helped }) => ({ id, helped })),
  empty: action.attempts.every(
    ({ plan, noticed, helped }) => plan === '' && noticed === '' && helped === null,
  ),
  state: action.place.state,
});

/** What we tried and what we noticed, side by side where there is room; the last attempt is under way. */
export function Attempts({ action }: { readonly action: ActionId }) {
  const words = useCardPanelText().attempts;
  const part = useCardPart('action', action, partOf);
  const editable = useEditable();
  // who only reads isn't shown an empty form
  if (part === undefined || (part.empty && !editable)) return null;
  const last = part.attempts.at(-1);
  return (
    <Section title={words.title}>
      <div className={styles.heads} aria-hidden="true">
        <p>{words.plan}</p>
        <p>{words.noticed}</p>
      </div>
      <ol className={styles.attempts} aria-label={words.title}>
        {part.attempts.map((attempt, index) => (
          <AttemptRow
            key={attempt.id}
            action={action}
            attempt={attempt}
            number={index + 1}
            current={attempt === last}
            asking={attempt === last && part.state === 'done'}
          />
        ))}
      </ol>
      {last === undefined ? null : <AttemptNext action={action} helped={last.helped} state={part.state} />}
    </Section>
  );
}

interface AttemptRowProps {
  readonly action: ActionId;
  readonly attempt: Pick<Attempt, 'id' | 'helped'>;
  readonly number: number;
  readonly current: boolean;
  readonly asking: boolean;
}

function AttemptRow({ action, attempt, number, current, asking }: AttemptRowProps) {
  const words = useCardPanelText().attempts;
  return (
    <li className={styles.attempt}>
      <b className={styles.number}>
        <VisuallyHidden>{words.column} </VisuallyHidden>
        {number}
      </b>
      <div className={styles.part}>
        <p className={styles.name}>{words.plan}</p>
        <AttemptText
          action={action}
          attempt={attempt.id}
          field="plan"
          label={words.planOf(number)}
          placeholder={words.planPlaceholder}
          look="plain"
        />
      </div>
      <div className={styles.part}>
        <p className={styles.name}>{words.noticed}</p>
        {attempt.helped === null && !asking ? null : (
          <AttemptAnswer action={action} helped={attempt.helped} asking={asking} />
        )}
        <AttemptText
          action={action}
          attempt={attempt.id}
          field="noticed"
          label={words.noticedOf(number)}
          placeholder={words.noticedPlaceholder}
          look={current ? 'boxed' : 'plain'}
        />
      </div>
    </li>
  );
}
