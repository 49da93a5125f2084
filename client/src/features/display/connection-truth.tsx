import { dayOf } from '@verbeterbord/shared/time.ts';
import { useEffect } from 'react';
import { useDisplaysText } from '../../i18n/displays.ts';
import { useToday } from '../../i18n/today.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useSaveStatus } from '../../sync/hooks.ts';
import { Icon } from '../../ui/icon.tsx';
import { noteContact, readContact } from './last-contact.ts';
import styles from './wall-page.module.css';

/** How often it is written down that there is a connection. Milliseconds. */
const noteEvery = 20_000;

/** Whether what hangs here is how it stands now, and else since when it isn't. */
export function ConnectionTruth() {
  const words = useDisplaysText().wall;
  const format = useFormat();
  const today = useToday();
  const { kind } = useSaveStatus();
  const here = kind === 'saved' || kind === 'saving';
  useEffect(() => {
    if (!here) return undefined;
    const note = (): void => noteContact(Date.now());
    note();
    const timer = setInterval(note, noteEvery);
    return () => clearInterval(timer);
  }, [here]);
  if (here)
    return (
      <p className={styles.live}>
        <Icon name="saved" /> {words.live}
      </p>
    );
  // not connected yet: nothing to say for the moment that it takes
  if (kind === 'loading') return <p className={styles.live} />;
  const since = readContact();
  if (since === null) return <Away>{words.awayUnknown}</Away>;
  const isToday = dayOf(Date.parse(since)) === today;
  return <Away>{words.away(isToday ? words.at(format.time(since)) : format.moment(since))}</Away>;
}

function Away({ children }: { readonly children: string }) {
  return (
    <p className={styles.away} role="status">
      <Icon name="offline" /> {children}
    </p>
  );
}
