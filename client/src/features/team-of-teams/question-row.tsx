import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import { daysBetween } from '@verbeterbord/shared/time.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useToday } from '../../i18n/today.ts';
import { Button } from '../../ui/button.tsx';
import { PaintedSign } from '../../ui/painted-sign.tsx';
import { noPaint } from './paint-block.tsx';
import { openQuestion, questionLink } from './use-question-link.ts';
import { WantedDay } from './wanted-day.tsx';
import styles from './question-row.module.css';

interface QuestionRowProps {
  readonly question: QuestionLine;
  /** May I answer for the team that was asked? */
  readonly maySpeak: boolean;
}

/** What a team asks of us: its sign, the question, before when, and the way to answer. */
export function QuestionRow({ question, maySpeak }: QuestionRowProps) {
  const words = useTeamOfTeamsText().questions;
  const today = useToday();
  const pressing = !isSettled(question.state) && question.state !== 'asked-back';
  const days = question.before === null ? null : daysBetween(today, question.before);
  return (
    <article className={styles.question} aria-labelledby={`vraag-${question.id}`}>
      <PaintedSign paint={question.paint ?? noPaint} className={styles.sign} />
      <div className={styles.words}>
        <h3 id={`vraag-${question.id}`}>
          <a {...questionLink(question.id)}>{question.text}</a>
        </h3>
        <p className={styles.from}>
          {question.team.name} · {words.asks(words.help[question.help])}
          {question.state !== 'open' && <b> · {words.states[question.state]}</b>}
        </p>
      </div>
      <WantedDay before={question.before} pressing={pressing} />
      {maySpeak && (
        <Button
          look={pressing && days !== null && days <= 1 ? 'go' : 'plain'}
          className={styles.answer}
          aria-label={words.answerThis(question.text)}
          onClick={() => openQuestion(question.id)}
        >
          {words.answer}
        </Button>
      )}
    </article>
  );
}
