import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { currentText, useText } from '../../../i18n/language.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { useWall } from './wall-controls.ts';
import styles from './composer.module.css';

interface ComposerProps {
  /** What is being written, for the screen reader. */
  readonly label: string;
  readonly placeholder: string;
  /** Yellow, rose or green paper. */
  readonly paper?: string | undefined;
  /** Above the text, such as the choice between idea and obstacle. */
  readonly head?: ReactNode;
  /** Below it, on the left. */
  readonly children?: ReactNode;
  /** Puts the card on the board; false keeps the words, to try again. */
  readonly onAdd: (title: string) => boolean;
}

/** A blank card, as fast as a pen: type, Enter, and the next one is ready; Escape closes. Words typed are never dropped by a click elsewhere. */
export function Composer({ label, placeholder, paper, head, children, onAdd }: ComposerProps) {
  const text = useText().board.add;
  const { composing } = useWall();
  const [title, setTitle] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const came = useRef<Element | null>(null);

  useEffect(() => {
    came.current = document.activeElement;
    field.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const close = (): void => {
    const from = came.current;
    composing.set(null);
    if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
  };
  const add = (): void => {
    const words = title.trim();
    if (words === '') {
      close();
      return;
    }
    if (!onAdd(words)) return;
    announce(currentText().board.add.added(words));
    setTitle('');
    field.current?.focus();
    requestAnimationFrame(() => box.current?.scrollIntoView({ block: 'nearest' }));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      add();
    }
  };
  // Escape and leaving count for all of its controls, so its box listens
  const left = (to: EventTarget | null): void => {
    if (to instanceof Node && box.current?.contains(to) === true) return;
    if (title.trim() === '' && to !== null) composing.set(null);
  };

  return (
    // listens on behalf of the controls in it, which have the roles
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={classNames(styles.composer, paper)}
      data-no-drag=""
      onKeyDown={key}
      onMouseDown={(event) => {
        // a press on a label would first take the focus out of here, and an empty card closes by that
        if (event.target instanceof Element && event.target.closest('label') !== null) event.preventDefault();
      }}
      onBlur={(event) => {
        left(event.relatedTarget);
      }}
    >
      {head}
      <textarea
        ref={field}
        rows={1}
        value={title}
        aria-label={label}
        placeholder={placeholder}
        maxLength={textLimits.title}
        enterKeyHint="enter"
        onChange={(event) => {
          setTitle(event.target.value.replaceAll('\n', ' '));
        }}
      />
      <div className={styles.composerFoot}>
        {children}
        <span>{text.hint}</span>
        <span className={styles.composerButtons}>
          <Button look="quiet" slim onClick={close}>
            {text.close}
          </Button>
          <Button slim onClick={add} disabled={title.trim() === ''}>
            {text.put}
          </Button>
        </span>
      </div>
    </div>
  );
}
