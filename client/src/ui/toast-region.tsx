import { useEffect, useState } from 'react';
import { useText } from '../i18n/language.ts';
import { IconButton } from './icon-button.tsx';
import { hideToast, toastStore } from './show-toast.ts';
import { useStore } from './use-store.ts';
import styles from './toast-region.module.css';

/** How long a toast stays, milliseconds. */
const stays = 8_000;

/** Where toasts appear: once per page. It is there before the first toast, so that screen readers hear it. */
export function ToastRegion() {
  const toast = useStore(toastStore);
  const text = useText().ui;
  const [held, setHeld] = useState(false);
  const id = toast?.id;

  useEffect(() => {
    if (id === undefined || held) return undefined;
    const timer = setTimeout(hideToast, stays);
    return () => clearTimeout(timer);
  }, [id, held]);

  return (
    // pointing at it or being in it holds it: nothing here is pressed
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.region}
      aria-label={text.notices}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" aria-atomic="true">
        {toast !== null && (
          <div key={toast.id} className={styles.toast}>
            <p className={styles.text}>{toast.text}</p>
            <span className={styles.buttons}>
              {toast.action !== undefined && (
                <button
                  type="button"
                  className={styles.action}
                  onClick={() => {
                    hideToast();
                    toast.action?.onAction();
                  }}
                >
                  {toast.action.label}
                </button>
              )}
              <IconButton icon="close" label={text.close} className={styles.close} onClick={hideToast} />
            </span>
          </div>
        )}
      </div>
    </section>
  );
}
