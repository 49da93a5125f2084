import type { MeetingRecord } from '@verbeterbord/shared/api/meetings.ts';
import { useMeetingText } from '../../../i18n/meeting.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Judgement } from '../../../ui/judgement.tsx';
import { PaperTable } from '../../../ui/paper/paper-table.tsx';
import { Part } from '../../../ui/paper/part.tsx';
import { SuccessList } from '../../../ui/paper/success-list.tsx';
import { SaidList } from './said-list.tsx';
import styles from './record.module.css';

/** Everything that the record of a meeting says, what was agreed first. */
export function RecordBody({ record }: { readonly record: MeetingRecord }) {
  const { record: words, team: teamWords, question: questionWords } = useMeetingText();
  const format = useFormat();
  const { agreements, questions, teams, successes, notes, forgotten } = record;
  return (
    <>
      {forgotten && <p className={styles.soft}>{words.forgotten}</p>}
      <Part title={words.agreements}>
        {agreements.length === 0 ? (
          <p className={styles.soft}>{words.noAgreements}</p>
        ) : (
          <SaidList said={agreements} />
        )}
      </Part>
      <Part title={words.questions}>
        {questions.length === 0 ? (
          <p className={styles.soft}>{words.noQuestions}</p>
        ) : (
          <PaperTable
            caption={words.questions}
            head={[words.team, words.question, words.state, words.answer]}
            rows={questions.map(({ id, team, text, help, before, state, words: said, here }) => ({
              key: id,
              cells: [
                team,
                <>
                  {text}
                  <small className={styles.small}>
                    {[
                      `${questionWords.need}: ${questionWords.help[help]}`,
                      before === null ? null : `${questionWords.before} ${format.date(before)}`,
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </small>
                </>,
                <>
                  {questionWords.states[state]}
                  {here && <small className={styles.small}>{words.here}</small>}
                </>,
                said,
              ],
            }))}
          />
        )}
      </Part>
      {teams.length > 0 && (
        <Part title={words.teams}>
          <PaperTable
            caption={words.teams}
            head={[words.team, words.ambition, words.judgement, words.cycle]}
            rows={teams.map(({ team, ambition, judgement, judgementNote, counts, carried }) => ({
              key: team,
              cells: [
                team,
                ambition,
                <>
                  {judgement === null ? (
                    <span className={styles.soft}>{teamWords.noJudgement}</span>
                  ) : (
                    <Judgement value={judgement} label={teamWords.judgements[judgement]} />
                  )}
                  {judgementNote !== '' && <small className={styles.small}>{judgementNote}</small>}
                </>,
                [
                  words.counts(counts.done, counts.todo + counts.doing),
                  counts.stuck > 0 ? words.stuck(counts.stuck) : null,
                  carried > 0 ? words.carried(carried) : null,
                ]
                  .filter((part) => part !== null)
                  .join(', '),
              ],
            }))}
          />
        </Part>
      )}
      <Part title={words.successes}>
        {successes.length === 0 ? (
          <p className={styles.soft}>{words.noSuccesses}</p>
        ) : (
          <SuccessList
            successes={successes.map(({ team, title }) => ({ key: `${team} ${title}`, title, of: team }))}
          />
        )}
      </Part>
      {notes.length > 0 && (
        <Part title={words.notes}>
          <SaidList said={notes} />
        </Part>
      )}
    </>
  );
}
