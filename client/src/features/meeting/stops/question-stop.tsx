import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import { useMeetingText } from '../../../i18n/meeting.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { isDealtWith } from '../meeting-stops.ts';
import styles from './stops.module.css';

interface QuestionStopProps {
  /** Whether this agenda has any. */
  readonly none: boolean;
  /** Undefined when it can't be found any more. */
  readonly question: QuestionLine | undefined;
  readonly maySpeak: boolean;
  /** Opens it, with what can be done with it. */
  readonly onOpen: (id: string) => void;
}

/** One question to us: what, from whom, before when, and how it stands. */
export function QuestionStopView({ none, question, maySpeak, onOpen }: QuestionStopProps) {
  const words = useMeetingText().question;
  const format = useFormat();
  if (question === undefined) return <h1>{none ? words.none : words.gone}</h1>;
  const { id, team, holder, side, text, title, help, before, state, words: said } = question;
  const over = isDealtWith(question);
  return (
    <>
      <p className={styles.who}>{words.asks(team.name)}</p>
      <h1 className={styles.question}>{text}</h1>
      <dl className={styles.about}>
        <div>
          <dt>{words.need}</dt>
          <dd>{words.help[help]}</dd>
        </div>
        <div>
          <dt>{words.before}</dt>
          <dd>{before === null ? words.noDay : format.day(before)}</dd>
        </div>
        <div>
          <dt>{words.about}</dt>
          <dd>{title}</dd>
        </div>
      </dl>
      <div className={styles.answer} data-over={over || undefined} aria-live="polite">
        <p className={styles.state}>{side === 'passed' ? words.passed(holder.name) : words.states[state]}</p>
        {said !== '' && <p className={styles.note}>{said}</p>}
      </div>
      <div className={styles.buttons}>
        <Button look={maySpeak && !over ? 'go' : 'plain'} icon="talk" onClick={() => onOpen(id)}>
          {maySpeak && !over ? words.answer : words.look}
        </Button>
      </div>
    </>
  );
}
