import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './offline-line.module.css';

interface OfflineLineProps {
  /** `alert` where there is nothing else to see; else it is read when there is time. */
  readonly role?: 'status' | 'alert' | undefined;
  /** Asks again. */
  readonly retry: { readonly label: string; readonly onRetry: () => void };
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** That the answer didn't come, and that what stands here may be old. */
export function OfflineLine({ role = 'status', retry, className, children }: OfflineLineProps) {
  return (
    <div className={classNames(styles.line, className)} role={role}>
      <Icon name="offline" size={22} />
      <p>{children}</p>
      <Button slim onClick={retry.onRetry}>
        {retry.label}
      </Button>
    </div>
  );
}
