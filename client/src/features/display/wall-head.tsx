import { dayOf } from '@verbeterbord/shared/time.ts';
import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useClock } from './use-clock.ts';
import styles from './wall-page.module.css';

interface WallHeadProps {
  readonly organisation: string;
  readonly title: string;
  readonly cycle: ReactNode;
}

/** One slim line: whose board this is, which cycle it is in, and the time of day. */
export function WallHead({ organisation, title, cycle }: WallHeadProps) {
  const format = useFormat();
  const now = useClock();
  return (
    <header className={styles.head}>
      <p className={styles.place}>
        <span>{organisation}</span> <b>{title}</b>
      </p>
      <div className={styles.cycle}>{cycle}</div>
      <p className={styles.clock}>
        {format.date(dayOf(now))} <b>{format.time(new Date(now).toISOString())}</b>
      </p>
    </header>
  );
}
