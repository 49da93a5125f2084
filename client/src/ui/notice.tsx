import type { ReactNode } from 'react';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  /** `wrong`: read out at once; `good` and `plain`: when there is time; `still`: stands there from the start. */
  readonly look: 'wrong' | 'good' | 'plain' | 'still';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

const icons = { wrong: 'warning', good: 'check', plain: 'info', still: 'info' } as const;
const roles = { wrong: 'alert', good: 'status', plain: 'status', still: undefined } as const;

/** A sentence that has to be seen, with a sign of what kind it is. */
export function Notice({ look, icon, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-look={look} role={roles[look]}>
      <Icon name={icon ?? icons[look]} size={22} />
      <div>{children}</div>
    </div>
  );
}
