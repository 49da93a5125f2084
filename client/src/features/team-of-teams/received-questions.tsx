import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { Link } from '../../ui/link.tsx';
import { QuestionRow } from './question-row.tsx';
import styles from './below.module.css';

interface ReceivedQuestionsProps {
  readonly team: TeamId;
  readonly questions: readonly QuestionLine[];
  readonly maySpeak: boolean;
}

/** *Opgeschaald naar ons*: what isn't over, as the server puts it: the oldest wanted day first. */
export function ReceivedQuestions({ team, questions, maySpeak }: ReceivedQuestionsProps) {
  const words = useTeamOfTeamsText().questions;
  return (
    <section aria-labelledby="opgeschaald">
      <div className={styles.head}>
        <h2 id="opgeschaald">
          {words.title} {questions.length > 0 && <span className="num">{questions.length}</span>}
        </h2>
        <Link href={`/team/${team}/vragen`} className={styles.all}>
          {words.all}
        </Link>
      </div>
      {questions.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.stack}>
          {questions.map((question) => (
            <li key={question.id}>
              <QuestionRow question={question} maySpeak={maySpeak} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
