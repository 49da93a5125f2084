import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { questionLink } from './use-question-link.ts';
import styles from './opened-row.module.css';

/** A question of an opened team, in a few words: what, of whom, how it stands. */
export function QuestionEntry({ question }: { readonly question: QuestionLine }) {
  const words = useTeamOfTeamsText();
  const format = useFormat();
  return (
    <li>
      <p>
        <a {...questionLink(question.id)}>{question.text}</a>
      </p>
      <p className={styles.counts}>
        {words.questions.history.to(question.holder.name)} · {words.questions.states[question.state]}
        {question.before !== null && ` · ${words.questions.before} ${format.day(question.before)}`}
      </p>
    </li>
  );
}
