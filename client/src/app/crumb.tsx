import { Fragment } from 'react';
import { useText } from '../i18n/language.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import styles from './crumb.module.css';

interface Step {
  readonly href: string;
  readonly label: string;
}

interface CrumbProps {
  /** The way back; null on a page at the top. */
  readonly back: Step | null;
  readonly here: string;
  /** What the page behind belongs to in its turn, from the top down. */
  readonly above?: readonly Step[] | undefined;
}

const none: readonly Step[] = [];

/** "Sociaal domein › Team Jeugd". */
export function Crumb({ back, here, above = none }: CrumbProps) {
  const text = useText().app;
  return (
    <nav className={styles.crumb} aria-label={text.whereAmI}>
      {(back === null ? [] : [...above, back]).map(({ href, label }) => (
        <Fragment key={href}>
          <Link href={href}>
            <span>{label}</span>
          </Link>
          <Icon name="right" />
        </Fragment>
      ))}
      <b aria-current={back === null ? undefined : 'page'}>{here}</b>
    </nav>
  );
}
