import type { RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import type { TeamMeetingStep } from '@verbeterbord/shared/domain/team-meeting.ts';
import { useMeetingText } from '../../i18n/meeting.ts';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { stopsIn } from './meeting-stops.ts';
import { useInSight } from './use-in-sight.ts';
import styles from './meeting.module.css';

interface AgendaLineProps {
  readonly meeting: RunningMeeting;
  /** The step on this screen. */
  readonly shown: TeamMeetingStep;
  readonly onChoose: (step: TeamMeetingStep) => void;
}

/** The steps across the top: what was, what is, what comes. */
export function AgendaLine({ meeting, shown, onChoose }: AgendaLineProps) {
  const words = useMeetingText();
  const stops = stopsIn(meeting);
  const now = stops[meeting.at]?.step;
  const list = useInSight(shown);
  return (
    <nav aria-label={words.agenda}>
      <ol ref={list} className={styles.agenda}>
        {meeting.steps.map(({ step }, index) => {
          const last = stops.findLastIndex((stop) => stop.step === step);
          const done = last < meeting.at;
          return (
            <li key={step} data-in-sight={step === shown || undefined}>
              <button
                type="button"
                data-now={step === now || undefined}
                data-done={done || undefined}
                data-shown={(step === shown && step !== now) || undefined}
                aria-current={step === now ? 'step' : undefined}
                onClick={() => onChoose(step)}
              >
                <span className={styles.sign} aria-hidden="true">
                  {done ? <Icon name="check" size={22} /> : index + 1}
                </span>
                {words.steps[step]}
                {done && <VisuallyHidden> ({words.done})</VisuallyHidden>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
