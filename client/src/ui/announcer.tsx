import { announcementStore } from './announce.ts';
import { useStore } from './use-store.ts';
import styles from './visually-hidden.module.css';

/** Where announcements come out: once per page. */
export function Announcer() {
  const text = useStore(announcementStore);
  return (
    <div className={styles.hidden} role="status" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
