import { useEffect } from 'react';

export interface MeetingKeys {
  readonly next: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly escape: () => void;
}

const keys: Readonly<Record<string, keyof MeetingKeys>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'escape',
};

/** Where these keys have a meaning of their own. */
const writing = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"]';

/** Leads the meeting by keyboard, or by the small remote that acts as one. Writing and dialogs keep their keys. */
export function useKeys(act: MeetingKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const name = keys[event.key];
      if (name === undefined || event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest(writing) !== null) return;
      if (document.querySelector('dialog[open]') !== null) return;
      // a space presses the button that has the focus
      if (event.key === ' ' && target instanceof Element && target.closest('button, a, summary') !== null)
        return;
      event.preventDefault();
      // a key that is held down goes one step
      if (!event.repeat) act[name]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [act]);
}
