import type { ReactNode } from 'react';
import { useText } from '../i18n/language.ts';
import { useMe } from '../sync/hooks.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { MeMenu } from './me-menu.tsx';
import { useMyCount } from './use-my-count.ts';
import styles from './top-line.module.css';

interface TopLineProps {
  /** Where am I, and the way back. */
  readonly crumb: ReactNode;
  readonly save?: ReactNode;
  readonly here?: ReactNode;
  readonly place: 'my-actions' | 'boards' | 'board' | 'search' | 'elsewhere';
}

/** Where am I, is it saved, who is here, my actions, me. */
export function TopLine({ crumb, save, here, place }: TopLineProps) {
  const { app } = useText();
  const guest = useMe().guestOf !== null;
  return (
    <header className={styles.top} data-place={place}>
      {crumb}
      {save}
      <span className={styles.push} />
      {here}
      {place !== 'boards' && !guest && (
        <ButtonLink href="/borden" look="quiet" icon="columns" className={styles.wide} title={app.boards}>
          <span className={styles.word}>{app.boards}</span>
        </ButtonLink>
      )}
      {!guest && (
        <ButtonLink
          href="/zoeken"
          look="quiet"
          icon="search"
          className={styles.wide}
          current={place === 'search'}
          title={app.search}
        >
          <span className={styles.word}>{app.search}</span>
        </ButtonLink>
      )}
      {!guest && (
        <MyActionsLink current={place === 'my-actions'} label={app.myActions} count={app.myActionsCount} />
      )}
      <div className={place === 'board' ? styles.wide : undefined}>
        <MeMenu />
      </div>
    </header>
  );
}

interface MyActionsLinkProps {
  readonly current: boolean;
  readonly label: string;
  readonly count: (count: number) => string;
}

function MyActionsLink({ current, label, count }: MyActionsLinkProps) {
  const mine = useMyCount();
  return (
    <ButtonLink href="/" look="quiet" icon="list" className={styles.wide} current={current} title={label}>
      <span className={styles.word}>{label}</span>
      {mine !== null && mine > 0 && (
        <>
          <b className="num" aria-hidden="true">
            {mine}
          </b>
          <VisuallyHidden>{`(${count(mine)})`}</VisuallyHidden>
        </>
      )}
    </ButtonLink>
  );
}
