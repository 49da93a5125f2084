import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';

/**
 * The panel takes the focus when it opens and gives it back to its card when it closes. Escape closes it from within, or from a page
 * where nothing has the focus; while it is a whole page (`full`), Tab goes round in it.
 */
export function usePanelFocus(
  panel: RefObject<HTMLElement | null>,
  card: string,
  full: boolean,
  onClose: () => void,
): { readonly onKeyDown: (event: KeyboardEvent) => void } {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useEffect(() => {
    const before = document.activeElement;
    // another card, another start: a screen reader says which one
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollTo(0, 0);
    const leave = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && document.activeElement === document.body)
        close.current();
    };
    document.addEventListener('keydown', leave);
    const own = panel.current;
    return () => {
      document.removeEventListener('keydown', leave);
      const active = document.activeElement;
      // somebody who went on working on the board keeps the focus there
      if (active !== null && active !== document.body && own?.contains(active) !== true) return;
      const link = document.querySelector<HTMLElement>(
        `[data-card="${CSS.escape(card)}"] :is([data-card-handle], a)`,
      );
      if (link) link.focus({ preventScroll: true });
      else if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [panel, card]);

  useEffect(() => {
    if (!full) return undefined;
    const { overflow } = document.body.style;
    document.body.style.overflow = 'hidden';
    return () => {
      document.body.style.overflow = overflow;
    };
  }, [full]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      // a menu opened from the panel is elsewhere on the page, and closes first
      if (event.target instanceof Node && panel.current?.contains(event.target) !== true) return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    } else if (event.key === 'Tab' && full) {
      const all = [...(panel.current?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter(
        (element) => element.checkVisibility() && element.tabIndex >= 0,
      );
      const last = event.shiftKey ? all[0] : all.at(-1);
      const next = event.shiftKey ? all.at(-1) : all[0];
      if (document.activeElement === last || document.activeElement === panel.current) {
        if (document.activeElement === panel.current && !event.shiftKey) return;
        event.preventDefault();
        next?.focus();
      }
    }
  };
  return { onKeyDown };
}
