import { useText } from '../i18n/language.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import styles from './crumb.module.css';

interface CrumbProps {
  /** The way back; null on a page at the top. */
  readonly back: { readonly href: string; readonly label: string } | null;
  readonly here: string;
}

/** "Sociaal domein › Team Jeugd". */
export function Crumb({ back, here }: CrumbProps) {
  const text = useText().app;
  return (
    <nav className={styles.crumb} aria-label={text.whereAmI}>
      {back !== null && (
        <>
          <Link href={back.href}>
            <span>{back.label}</span>
          </Link>
          <Icon name="right" />
        </>
      )}
      <b aria-current={back === null ? undefined : 'page'}>{here}</b>
    </nav>
  );
}
