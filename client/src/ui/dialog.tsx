import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/language.ts';
import { IconButton } from './icon-button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Escape, the cross, or a click beside it. */
  readonly onClose: () => void;
}

/**
 * A question over the page: shown for as long as it is rendered. The browser's own modal dialog, which keeps the focus
 * inside, makes the rest inert and gives the focus back; it costs nothing to load and sets no styles of its own.
 */
export function Dialog({ title, children, onClose }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const text = useText().ui;

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    const back = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.close();
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // a second Escape closes it whatever `cancel` says, when nothing was clicked or typed in between
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <IconButton icon="close" label={text.close} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
