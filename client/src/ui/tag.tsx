import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import styles from './tag.module.css';

interface TagProps {
  readonly look?: 'plain' | 'today' | 'again' | 'new' | 'good' | 'stuck' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
}

/** A short bold fact on a card: never colour alone, the word is always there. */
export function Tag({ look = 'plain', icon, children }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[look])}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}
