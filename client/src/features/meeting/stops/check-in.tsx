import type { MeetingDetail, RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import { useMeetingText } from '../../../i18n/meeting.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './stops.module.css';

/** How everybody is, and what there is to talk about. */
export function CheckIn({
  detail,
  meeting,
}: {
  readonly detail: MeetingDetail;
  readonly meeting: RunningMeeting;
}) {
  const words = useMeetingText().checkIn;
  const format = useFormat();
  const { number, end } = detail.cycle;
  return (
    <>
      <h1>{words.ask}</h1>
      <p className={styles.lead}>{words.how}</p>
      <ul className={styles.facts}>
        <li>{words.teams(meeting.teams.length)}</li>
        <li>{words.questions(meeting.questions.length)}</li>
        <li>{words.cycle(number, format.longDay(end))}</li>
      </ul>
      <p className={styles.soft}>{words.nobody}</p>
    </>
  );
}
