import { useLayoutEffect } from 'react';

/** Space that stays between a card and the panel. Pixels. */
const margin = 16;
/** The top line stays in sight above the board. Pixels. */
const topLine = 64;

/**
 * The board doesn't reflow under the panel: it gets room on its right to scroll sideways, and scrolls until the opened card lies in the
 * free part. Afterwards it lies where it lay.
 */
export function useRoomBeside(card: string, full: boolean): void {
  useLayoutEffect(() => {
    if (full) return undefined;
    const root = document.documentElement;
    root.dataset['panelOpen'] = '';
    return () => {
      delete root.dataset['panelOpen'];
      window.scrollTo({ left: 0 });
    };
  }, [full]);

  useLayoutEffect(() => {
    if (full) return;
    const element = document.querySelector(`[data-card="${CSS.escape(card)}"]`);
    const panel = document.querySelector('[data-panel]');
    if (element === null || panel === null) return;
    const box = element.getBoundingClientRect();
    const free = window.innerWidth - panel.getBoundingClientRect().width - margin;
    // what is wider than the free part, such as the banner, can't come into it whole
    const sideways = box.width > free - margin ? 0 : Math.min(box.right - free, box.left - margin);
    const under = Math.min(0, box.top - topLine - margin);
    const below = Math.max(0, box.bottom - window.innerHeight + margin);
    window.scrollTo({ left: Math.max(0, window.scrollX + sideways), top: window.scrollY + (under || below) });
  }, [card, full]);
}
