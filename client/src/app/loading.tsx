import { useEffect, useState } from 'react';
import { useText } from '../i18n/language.ts';
import styles from './notice-page.module.css';

/** Says that something is coming, once it takes long enough to wonder. */
export function Loading() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  const text = useText();
  return (
    <div className={styles.page} role="status" aria-busy="true">
      {late && <p className={styles.soft}>{text.app.loading}</p>}
    </div>
  );
}
