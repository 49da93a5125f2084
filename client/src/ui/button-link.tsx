import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import styles from './button.module.css';

interface ButtonLinkProps {
  readonly href: string;
  readonly look?: 'plain' | 'go' | 'quiet' | undefined;
  readonly icon?: IconName | undefined;
  readonly className?: string | undefined;
  readonly current?: boolean | undefined;
  /** Where its words may be hidden for lack of room. */
  readonly title?: string | undefined;
  /** Opens in a window of its own, that knows nothing of this one. */
  readonly newWindow?: boolean | undefined;
  readonly children: ReactNode;
}

/** A link that looks like a button. */
export function ButtonLink({
  href,
  look = 'plain',
  icon,
  className,
  current,
  title,
  newWindow,
  children,
}: ButtonLinkProps) {
  // the router would take another window's address for one of this
  const Anchor = newWindow === true ? 'a' : Link;
  return (
    <Anchor
      href={href}
      className={classNames(styles.button, styles[look], className)}
      title={title}
      {...(newWindow === true && { target: '_blank', rel: 'noopener' })}
      aria-current={current === true ? 'page' : undefined}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </Anchor>
  );
}
