import type { Report, ReportedQuestion } from '@verbeterbord/shared/api/reports.ts';
import { useReportText } from '../../i18n/report.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PaperTable } from '../../ui/paper/paper-table.tsx';
import { Part } from '../../ui/paper/part.tsx';
import { SuccessList } from '../../ui/paper/success-list.tsx';
import { Measured } from './measured.tsx';
import { Said } from './said.tsx';
import { TeamReport } from './team-report.tsx';
import styles from './report.module.css';

/** Everything that a report says: what the team is after, how each team below it stands, what was asked, what went well. */
export function ReportBody({ report }: { readonly report: Report }) {
  const words = useReportText();
  const { own, teams, questions, questionCount, cycle } = report;
  const received = questions.filter(({ side }) => side !== 'asked');
  const asked = questions.filter(({ side }) => side === 'asked');
  const all = own === null ? teams : [own, ...teams];
  const successes = all.flatMap(({ team, successes: celebrated }) =>
    celebrated.map((success) => Object.assign({ team: team.name }, success)),
  );
  return (
    <>
      {own !== null && own.ambitions.length > 0 && (
        <Part title={words.own}>
          <ul className={styles.own}>
            {own.ambitions.map((ambition) => (
              <li key={ambition.id}>
                <h3>{ambition.title}</h3>
                <Said ambition={ambition} />
                <Measured indicator={ambition.indicator} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.teams}>
        {teams.length === 0 ? (
          <p className={styles.soft}>{words.noTeams}</p>
        ) : (
          <ul className={styles.teams}>
            {teams.map((team) => (
              <TeamReport key={team.team.id} report={team} number={cycle.number} />
            ))}
          </ul>
        )}
      </Part>
      <Part title={words.questions}>
        {questions.length === 0 && <p className={styles.soft}>{words.noQuestions}</p>}
        {questions.length < questionCount && (
          <p className={styles.soft}>{words.newestQuestions(questions.length, questionCount)}</p>
        )}
        {received.length > 0 && <Questions title={words.received} questions={received} />}
        {asked.length > 0 && <Questions title={words.asked} questions={asked} />}
      </Part>
      <Part title={words.successes}>
        {successes.length === 0 ? (
          <p className={styles.soft}>{words.noSuccesses}</p>
        ) : (
          <SuccessList successes={successes.map(({ id, title, team }) => ({ key: id, title, of: team }))} />
        )}
      </Part>
    </>
  );
}

interface QuestionsProps {
  readonly title: string;
  readonly questions: readonly ReportedQuestion[];
}

function Questions({ title, questions }: QuestionsProps) {
  const words = useReportText();
  const format = useFormat();
  const mine = questions.every(({ side }) => side === 'asked');
  return (
    <div className={styles.questions}>
      <h3>{title}</h3>
      <PaperTable
        caption={title}
        head={[mine ? words.to : words.team, words.question, words.state, words.answer]}
        rows={questions.map(({ id, from, to, text, help, before, state, words: said, settledOn }) => ({
          key: id,
          cells: [
            mine ? to : from,
            <>
              {text}
              <small className={styles.small}>
                {[
                  `${words.need}: ${words.help[help]}`,
                  before === null ? null : words.before(format.longDay(before)),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </small>
            </>,
            <>
              {words.states[state]}
              {settledOn !== null && (
                <small className={styles.small}>{words.on(format.longDay(settledOn))}</small>
              )}
            </>,
            said,
          ],
        }))}
      />
    </div>
  );
}
