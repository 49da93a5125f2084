import { textEdit } from '@verbeterbord/shared/board/text.ts';
import * as Y from 'yjs';
import { caretAfter } from './caret-after.ts';
import { TextOrigin } from './text-origin.ts';

export type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface TextBindingOptions {
  /** Which text it is, for counting what waits to be saved. */
  readonly key: string;
  /** The longest text, UTF-16 units. */
  readonly limit: number;
  /** A title never becomes empty: an emptied field keeps the old text in the document, and shows it again when one leaves. */
  readonly required: boolean;
  /** The caret came or went. */
  readonly onFocus?: (focused: boolean) => void;
}

/**
 * Ties an input to a shared text. Typing becomes the smallest edit; what others type comes in around the caret, which stays
 * where it was in the words. Undo (Ctrl+Z) goes back through one's own typing only, and only while the field has the focus.
 */
export class TextBinding {
  readonly #element: TextElement;
  readonly #text: Y.Text;
  readonly #options: TextBindingOptions;
  readonly #origin: TextOrigin;
  readonly #off = new AbortController();
  #undo: Y.UndoManager | null = null;
  /** What others did while letters were being composed (accents, other scripts): the field must not change under that. */
  #held: Y.YTextEvent['delta'][] | null = null;
  /** The text of the document that the field stands for. */
  #shown: string;

  constructor(element: TextElement, text: Y.Text, options: TextBindingOptions) {
    this.#element = element;
    this.#text = text;
    this.#options = options;
    this.#origin = new TextOrigin(options.key);
    this.#shown = text.toString();
    element.value = this.#shown;
    element.maxLength = options.limit;
    text.observe(this.#remote);
    const { signal } = this.#off;
    element.addEventListener('input', this.#typed, { signal });
    element.addEventListener('keydown', this.#key as EventListener, { signal });
    element.addEventListener('beforeinput', this.#before as EventListener, { signal });
    element.addEventListener('focus', this.#focus, { signal });
    element.addEventListener('blur', this.#blur, { signal });
    element.addEventListener('compositionstart', this.#compose, { signal });
    element.addEventListener('compositionend', this.#composed, { signal });
    if (element.ownerDocument.activeElement === element) this.#focus();
  }

  destroy(): void {
    this.#off.abort();
    this.#text.unobserve(this.#remote);
    if (this.#undo !== null) this.#blur();
  }

  readonly #focus = (): void => {
    this.#undo ??= new Y.UndoManager(this.#text, {
      trackedOrigins: new Set([this.#origin]),
      captureTimeout: 600,
    });
    this.#options.onFocus?.(true);
  };

  readonly #blur = (): void => {
    if (this.#held !== null) this.#composed();
    this.#undo?.destroy();
    this.#undo = null;
    this.#element.value = this.#shown;
    this.#options.onFocus?.(false);
  };

  readonly #compose = (): void => {
    this.#held = [];
  };

  readonly #composed = (): void => {
    const held = this.#held ?? [];
    this.#held = null;
    this.#write(held);
  };

  readonly #typed = (): void => {
    if (this.#held === null) this.#write([]);
  };

  /** Writes what the field says; `held` is what others did since it was last equal to the document. */
  #write(held: readonly Y.YTextEvent['delta'][]): void {
    const next = this.#element.value.slice(0, this.#options.limit);
    if (this.#options.required && next.trim() === '') return;
    const edit = textEdit(this.#shown, next);
    if (edit !== null) {
      const from = Math.min(
        held.reduce((at, delta) => caretAfter(at, delta, true), edit.index),
        this.#text.length,
      );
      const to = held.reduce((at, delta) => caretAfter(at, delta, false), edit.index + edit.remove);
      const remove = Math.max(0, Math.min(to, this.#text.length) - from);
      this.#text.doc?.transact(() => {
        if (remove > 0) this.#text.delete(from, remove);
        if (edit.insert !== '') this.#text.insert(from, edit.insert);
      }, this.#origin);
    }
    this.#shown = this.#text.toString();
    if (this.#element.value !== this.#shown) {
      const start = held.reduce(
        (at, delta) => caretAfter(at, delta, true),
        this.#element.selectionStart ?? 0,
      );
      this.#show(start, start);
    }
  }

  readonly #remote = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin === this.#origin) return;
    if (this.#held !== null) {
      this.#held.push(event.delta);
      return;
    }
    // an emptied title isn't in the document, so the field shows the document again
    this.#shown = this.#text.toString();
    const { selectionStart, selectionEnd } = this.#element;
    this.#show(
      caretAfter(selectionStart ?? 0, event.delta, false),
      caretAfter(selectionEnd ?? 0, event.delta, false),
    );
  };

  #show(start: number, end: number): void {
    if (this.#element.value === this.#shown) return;
    this.#element.value = this.#shown;
    if (this.#element.ownerDocument.activeElement === this.#element)
      this.#element.setSelectionRange(start, end);
    this.#element.dispatchEvent(new CustomEvent('textchange', { bubbles: true }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter === 'z') this.#step(event, event.shiftKey ? 'redo' : 'undo');
    else if (letter === 'y' && event.ctrlKey) this.#step(event, 'redo');
  };

  readonly #before = (event: InputEvent): void => {
    if (event.inputType === 'historyUndo') this.#step(event, 'undo');
    else if (event.inputType === 'historyRedo') this.#step(event, 'redo');
  };

  #step(event: Event, which: 'undo' | 'redo'): void {
    event.preventDefault();
    // the board's own undo must not hear it as well
    event.stopPropagation();
    this.#undo?.[which]();
  }
}
