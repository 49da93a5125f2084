import { useMeetingText } from '../../i18n/meeting.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './meeting.module.css';

interface MeetingHeadProps {
  readonly team: string;
  readonly day: string;
  readonly saving: boolean;
  readonly offline: boolean;
  /** That this screen looks around by itself, and where the meeting is; null when it follows. */
  readonly away: string | null;
  /** May take everybody to what is on this screen. */
  readonly mayBring: boolean;
  readonly onFollow: () => void;
  readonly onLook: () => void;
  readonly onBring: () => void;
  readonly onLeave: () => void;
}

/** Which meeting this is, whether all of it is kept, and whether this screen goes along. */
export function MeetingHead(props: MeetingHeadProps) {
  const { team, day, saving, offline, away, mayBring, onFollow, onLook, onBring, onLeave } = props;
  const words = useMeetingText();
  return (
    <>
      <header className={styles.head}>
        <p>
          <b>{team}</b> <span className={styles.soft}>{words.onDay(day)}</span>
        </p>
        <p className={styles.saved} data-off={offline || undefined} role="status">
          <Icon name={offline ? 'offline' : 'saved'} size={22} />
          {offline ? words.notSaved : saving ? words.saving : words.saved}
        </p>
        <Segmented
          label={words.together.label}
          value={away === null ? 'follow' : 'own'}
          options={[
            { value: 'follow', label: words.together.follow },
            { value: 'own', label: words.together.own },
          ]}
          onChange={(value) => (value === 'follow' ? onFollow() : onLook())}
        />
        <Button look="quiet" icon="close" title={words.leaveHint} onClick={onLeave}>
          {words.leave}
        </Button>
      </header>
      {away !== null && (
        <div className={styles.away} role="status">
          <p>{away}</p>
          <Button slim onClick={onFollow}>
            {words.together.return}
          </Button>
          {mayBring && (
            <Button slim look="go" onClick={onBring}>
              {words.together.bring}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
