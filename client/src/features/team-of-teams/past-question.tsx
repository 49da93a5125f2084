import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PaintedSign } from '../../ui/painted-sign.tsx';
import { Tag } from '../../ui/tag.tsx';
import { noPaint } from './paint-block.tsx';
import { questionLink } from './use-question-link.ts';
import styles from './questions-page.module.css';

/** One question in the list of all: who asked whom what, how it stands, and the last words about it. */
export function PastQuestion({ question }: { readonly question: QuestionLine }) {
  const words = useTeamOfTeamsText().questions;
  const format = useFormat();
  const facts = [
    question.side === 'asked'
      ? words.history.to(question.holder.name)
      : words.history.from(question.team.name),
    ...(question.side === 'passed' ? [words.history.to(question.holder.name)] : []),
    words.history.asked(format.day(dayOf(Date.parse(question.askedAt)))),
    ...(question.before === null ? [] : [`${words.before} ${format.date(question.before)}`]),
  ];
  return (
    <article className={styles.question} data-over={isSettled(question.state) || undefined}>
      <PaintedSign paint={question.paint ?? noPaint} className={styles.sign} />
      <div className={styles.words}>
        <h2>
          <a {...questionLink(question.id)}>{question.text}</a>
        </h2>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        {question.words !== '' && <p className={styles.said}>{question.words}</p>}
      </div>
      <p className={styles.state}>
        <Tag look={question.state === 'answered' ? 'good' : 'plain'}>{words.states[question.state]}</Tag>
      </p>
    </article>
  );
}
