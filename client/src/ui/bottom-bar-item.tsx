import type { AnchorHTMLAttributes } from 'react';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import styles from './bottom-bar.module.css';

interface BottomBarItemProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly icon: IconName;
  readonly label: string;
  readonly current?: boolean | undefined;
}

/** One place of the bottom bar: a link, or a button when it has no address. */
export function BottomBarItem({ icon, label, current, href, onClick, ...rest }: BottomBarItemProps) {
  const inside = (
    <>
      <Icon name={icon} size={22} />
      {label}
    </>
  );
  if (href === undefined)
    return (
      <button
        type="button"
        className={styles.item}
        aria-current={current === true ? 'true' : undefined}
        onClick={onClick as never}
      >
        {inside}
      </button>
    );
  return (
    <a
      {...rest}
      href={href}
      onClick={onClick}
      className={styles.item}
      aria-current={current === true ? 'page' : undefined}
    >
      {inside}
    </a>
  );
}
