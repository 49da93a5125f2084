import type { Stamp } from '@verbeterbord/shared/domain/card-base.ts';
import type { ReactNode } from 'react';
import { useText } from '../../../../i18n/language.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useNames } from '../parts/use-names.ts';
import styles from './rail.module.css';

interface SettledProps {
  readonly title: string;
  readonly reason?: string | undefined;
  readonly stamp: Stamp;
  readonly children: ReactNode;
}

/** What was decided about a card, why, by whom and when; and what one can still do. */
export function Settled({ title, reason, stamp, children }: SettledProps) {
  const words = useText().panel;
  const names = useNames();
  const format = useFormat();
  return (
    <div className={styles.settled}>
      <div className={styles.outcome}>
        <p>
          <b>{title}</b>
        </p>
        {reason === undefined || reason === '' ? null : <p>{reason}</p>}
        <p className={styles.by}>{words.byAt(names.of(stamp.by), format.moment(stamp.at))}</p>
      </div>
      {children}
    </div>
  );
}
