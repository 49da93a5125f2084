import type { RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import { useMeetingText } from '../../../i18n/meeting.ts';
import { Button } from '../../../ui/button.tsx';
import { isDealtWith } from '../meeting-stops.ts';
import styles from './stops.module.css';

interface ClosingProps {
  readonly meeting: RunningMeeting;
  readonly maySpeak: boolean;
  readonly busy: boolean;
  readonly onEnd: () => void;
}

/** What came of it, and the end. */
export function Closing({ meeting, maySpeak, busy, onEnd }: ClosingProps) {
  const words = useMeetingText().close;
  const { questions, said } = meeting;
  const left = questions.filter((question) => !isDealtWith(question));
  return (
    <>
      <h1>{words.ask}</h1>
      <ul className={styles.facts}>
        <li>{words.agreed(said.filter(({ kind }) => kind === 'agreement').length)}</li>
        <li>{words.settled(questions.length - left.length, questions.length)}</li>
      </ul>
      {left.length > 0 && (
        <>
          <p className={styles.soft}>{words.open}</p>
          <ul className={styles.left}>
            {left.map(({ id, team, text }) => (
              <li key={id}>
                <b>{team.name}</b> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {maySpeak ? (
        <div className={styles.end}>
          <Button look="go" icon="check" disabled={busy} onClick={onEnd}>
            {words.end}
          </Button>
          <p className={styles.soft}>{words.frozen}</p>
        </div>
      ) : (
        <p className={styles.soft}>{words.wait}</p>
      )}
    </>
  );
}
