import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './parts.module.css';

interface NoticeProps {
  readonly look: 'wrong' | 'good' | 'plain';
  readonly children: ReactNode;
}

const icons = { wrong: 'warning', good: 'check', plain: 'info' } as const;

/** Something to know right here. What is wrong is read out at once. */
export function Notice({ look, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[look])} role={look === 'wrong' ? 'alert' : 'status'}>
      <Icon name={icons[look]} size={20} />
      <div>{children}</div>
    </div>
  );
}
