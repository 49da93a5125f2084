import type { RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import { useMeetingText } from '../../i18n/meeting.ts';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { isDealtWith, nameOfStop, stopsIn, type TeamStop } from './meeting-stops.ts';
import { useInSight } from './use-in-sight.ts';
import styles from './meeting.module.css';

interface SubjectListProps {
  readonly meeting: RunningMeeting;
  readonly shown: TeamStop;
  readonly onChoose: (stop: TeamStop) => void;
}

/** Beside what is talked about: the teams or questions of this step, and which were had. */
export function SubjectList({ meeting, shown, onChoose }: SubjectListProps) {
  const words = useMeetingText();
  const stops = stopsIn(meeting);
  const list = useInSight(shown.subject ?? '');
  const here = stops.filter(({ step, subject }) => step === shown.step && subject !== null);
  if (here.length === 0) return null;
  const [order, label] =
    shown.step === 'teams'
      ? [words.team.order, words.steps.teams]
      : [words.question.order, words.steps.questions];
  return (
    <nav className={styles.subjects} aria-label={label}>
      <ol ref={list}>
        {here.map((stop) => {
          const index = stops.indexOf(stop);
          const question = meeting.questions.find(({ id }) => id === stop.subject);
          const had = question === undefined ? index < meeting.at : isDealtWith(question);
          return (
            <li key={stop.subject} data-in-sight={stop.subject === shown.subject || undefined}>
              <button
                type="button"
                data-shown={stop.subject === shown.subject || undefined}
                aria-current={index === meeting.at ? 'step' : undefined}
                onClick={() => onChoose(stop)}
              >
                <span>{question?.team.name ?? nameOfStop(stop, meeting, words)}</span>
                {question !== undefined && <small>{question.text}</small>}
                {had && (
                  <>
                    <Icon name="check" size={22} className={styles.had} />
                    <VisuallyHidden> ({words.done})</VisuallyHidden>
                  </>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.order}>{order}</p>
    </nav>
  );
}
