import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../i18n/language.ts';
import styles from './frame.module.css';

interface FrameProps {
  readonly top: ReactNode;
  /** The phone's bottom bar; a board brings its own. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}

/** The page's skeleton: skip link, top line, content. Going to another page puts the focus on its content. */
export function Frame({ top, bar, children }: FrameProps) {
  const text = useText().app;
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    moved ||= shown !== null && shown !== path;
    shown = path;
    // again for a frame that replaces another on the way, such as that of a board being fetched
    if (moved) main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#inhoud"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {text.skip}
      </a>
      {top}
      <main ref={main} id="inhoud" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {bar}
    </div>
  );
}

/** The first page keeps the focus where the browser put it, however many frames it takes. */
let shown: string | null = null;
let moved = false;
