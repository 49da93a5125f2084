import { useQuestionsText } from '../i18n/questions.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { questionIcons } from './question-icons.ts';
import type { QuestionLook } from './question-look.ts';
import styles from './question.module.css';

interface QuestionFactsProps {
  readonly look: QuestionLook;
  /** Left out where one is at the card itself. */
  readonly withTitle: boolean;
  /** Where the card hangs, for who may go there. */
  readonly cardHref?: string | undefined;
}

/** The question, what it is about, what is needed before when, and how it stands: in words, with the answer. */
export function QuestionFacts({ look, withTitle, cardHref }: QuestionFactsProps) {
  const words = useQuestionsText();
  const format = useFormat();
  const { standing } = look;
  const over = standing === 'done' || standing === 'binned' || standing === 'gone';
  return (
    <>
      <p className={styles.question}>{look.question}</p>
      <dl className={styles.facts}>
        {withTitle && (
          <div className={styles.wide}>
            <dt>{words.about}</dt>
            <dd>
              {cardHref === undefined ? look.title : <Link href={cardHref}>{look.title}</Link>}
              {over && <span className={styles.soft}> ({words.standing[standing]})</span>}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.need}</dt>
          <dd>{words.help[look.help]}</dd>
        </div>
        <div>
          <dt>{words.before}</dt>
          <dd>{look.before === null ? words.beforeNone : <b>{format.day(look.before)}</b>}</dd>
        </div>
        <div>
          <dt>{words.askedOf}</dt>
          <dd>{look.to}</dd>
        </div>
      </dl>
      <div className={styles.state} data-state={look.state} role="status">
        <Icon name={questionIcons[look.state]} />
        <div>
          <p className={styles.how}>{words.state[look.state](look.to)}</p>
          {look.words !== '' && <p className={styles.said}>{look.words}</p>}
        </div>
      </div>
    </>
  );
}
