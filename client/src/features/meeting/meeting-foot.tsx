import { useMeetingText } from '../../i18n/meeting.ts';
import { Button } from '../../ui/button.tsx';
import styles from './meeting.module.css';

interface MeetingFootProps {
  /** What comes before and after; null at the ends. */
  readonly back: string | null;
  readonly next: string | null;
  readonly hint: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The way on and back, named for where it leads. */
export function MeetingFoot({ back, next, hint, onBack, onNext }: MeetingFootProps) {
  const words = useMeetingText();
  return (
    <footer className={styles.foot}>
      <Button
        icon="left"
        disabled={back === null}
        aria-label={back === null ? words.back : `${words.back}: ${back}`}
        onClick={onBack}
      >
        <span>{back ?? words.back}</span>
      </Button>
      <p className={styles.soft}>{hint}</p>
      <Button
        look="go"
        iconAfter="right"
        disabled={next === null}
        aria-label={next === null ? words.next : `${words.next}: ${next}`}
        onClick={onNext}
      >
        <span>{next ?? words.next}</span>
      </Button>
    </footer>
  );
}
