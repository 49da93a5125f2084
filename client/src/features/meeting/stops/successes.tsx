import type { RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import { useMeetingText } from '../../../i18n/meeting.ts';
import styles from './stops.module.css';

/** What went well in all teams. */
export function Successes({ successes }: Pick<RunningMeeting, 'successes'>) {
  const words = useMeetingText().successes;
  return (
    <>
      <h1>{words.ask}</h1>
      {successes.length === 0 ? (
        <p className={styles.lead}>{words.none}</p>
      ) : (
        <ul className={styles.successes}>
          {successes.map(({ id, team, title }) => (
            <li key={id}>
              <p>{title}</p>
              <p className={styles.soft}>{team.name}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
