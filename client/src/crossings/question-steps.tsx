import type { QuestionDetail } from '@verbeterbord/shared/api/questions.ts';
import { useId } from 'react';
import { useQuestionsText, type QuestionsText } from '../i18n/questions.ts';
import { useFormat } from '../i18n/use-format.ts';
import styles from './question.module.css';

type Step = QuestionDetail['steps'][number];

/** What was done with a question, oldest first, as sentences. */
export function QuestionSteps({ steps }: { readonly steps: readonly Step[] }) {
  const words = useQuestionsText();
  const format = useFormat();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{words.history}</h3>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            <time dateTime={step.at}>{format.moment(step.at)}</time>
            <div>
              <p>{sentence(step, words)}</p>
              {/* the question itself stands above */}
              {step.text !== '' && step.verb !== 'ask' && <p className={styles.said}>{step.text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sentence({ verb, by, team, to }: Step, words: QuestionsText): string {
  const name = team?.name ?? words.someone;
  return words.step[verb](by === null ? name : team === null ? by : words.who(by, name), to?.name ?? '…');
}
