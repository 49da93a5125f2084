import type { ReactNode } from 'react';
import { useDisplaysText } from '../../i18n/displays.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { QrCode } from '../../ui/gate/qr-code.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Mark } from '../../ui/mark.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useBigLetters } from './use-big-letters.ts';
import { usePairing } from './use-pairing.ts';
import { useWakeLock } from './use-wake-lock.ts';
import styles from './code-page.module.css';

interface CodePageProps {
  /** Whether somebody took this screen off its board a moment ago. */
  readonly ended: boolean;
  /** To choose the colours by, on a screen that has no menu. */
  readonly colours: ReactNode;
  readonly onPaired: () => void;
}

/** A screen that belongs to no board yet: its code, large enough to read from across the room, and what to do with it. */
export function CodePage({ ended, colours, onPaired }: CodePageProps) {
  const words = useDisplaysText().code;
  const { app } = useText();
  const format = useFormat();
  const pairing = usePairing(onPaired);
  usePageTitle(words.title);
  useBigLetters();
  useWakeLock();
  const place = `${location.host}/scherm/koppelen`;
  return (
    <main className={styles.page}>
      <header className={styles.head} data-paint="1">
        <Mark paint={1} className={styles.mark} />
        <p>{app.name}</p>
      </header>
      <div className={styles.body}>
        <div className={styles.words}>
          <h1>{words.title}</h1>
          {ended && <p className={styles.ended}>{words.ended}</p>}
          {pairing.kind === 'shown' ? (
            <>
              <p className={styles.code} aria-label={words.label} role="group">
                <span>{pairing.code.slice(0, 4)}</span> <span>{pairing.code.slice(4)}</span>
              </p>
              <ol className={styles.steps} aria-label={words.steps}>
                <li>
                  {words.scan} <b>{place}</b>
                </li>
                <li>{words.choose}</li>
              </ol>
              <p className={styles.soft}>{words.who}</p>
            </>
          ) : (
            <p className={styles.wait} role="status">
              {pairing.kind === 'asking' ? words.coming : pairing.busy ? words.busy : words.network}
            </p>
          )}
        </div>
        {pairing.kind === 'shown' && (
          <div className={styles.qr}>
            <QrCode text={`${location.origin}/scherm/koppelen#${pairing.code}`} label={words.qr} />
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        <p className={styles.soft} role="status">
          {pairing.kind === 'shown' &&
            (pairing.away ? (
              <>
                <Icon name="offline" /> {words.network}
              </>
            ) : (
              words.until(format.time(new Date(pairing.until).toISOString()))
            ))}
        </p>
        <div className={styles.choices}>
          {colours}
          <LanguageSwitch />
        </div>
      </footer>
    </main>
  );
}
