import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { useQuestionsText } from '../../../i18n/questions.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { openAt } from '../wall/open-card.ts';
import styles from './escalate.module.css';

interface EarlierQuestionsProps {
  readonly card: ReferableCard;
  /** The one that stands there already. */
  readonly except: string | undefined;
}

/** What was asked about this card before, also what left the board long ago: folded, newest first. */
export function EarlierQuestions({ card, except }: EarlierQuestionsProps) {
  const words = useQuestionsText();
  const format = useFormat();
  const { id } = useBoardSession();
  const { answer } = useAsked<{ readonly questions: readonly QuestionLine[] }>(
    `/boards/${id}/cards/${card.kind}/${card.id}/questions`,
  );
  const earlier = (answer?.questions ?? []).filter((each) => each.id !== except);
  if (earlier.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{words.ask.earlier(earlier.length)}</summary>
      <ul>
        {earlier.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={styles.asked}
              onClick={() => {
                openAt('vraag', each.id);
              }}
            >
              {each.text}
            </button>
            <p className={styles.soft}>
              {format.moment(each.changedAt)} · {words.state[each.state](each.holder.name)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
