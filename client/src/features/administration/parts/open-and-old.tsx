import type { ReactNode } from 'react';
import { Rows } from './rows.tsx';
import styles from './parts.module.css';

interface OpenAndOldProps<Item> {
  readonly items: readonly Item[];
  readonly isOpen: (item: Item) => boolean;
  /** A `Row` with a key. */
  readonly row: (item: Item) => ReactNode;
  readonly words: {
    readonly title: string;
    readonly none: string;
    readonly old: (count: number) => string;
  };
}

/** Rows of what still works, and folded away below them what is over. */
export function OpenAndOld<Item>({ items, isOpen, row, words }: OpenAndOldProps<Item>) {
  const old = items.filter((item) => !isOpen(item));
  return (
    <>
      <Rows label={words.title} none={words.none}>
        {items.filter(isOpen).map(row)}
      </Rows>
      {old.length > 0 && (
        <details className={styles.old}>
          <summary>{words.old(old.length)}</summary>
          <Rows label={words.old(old.length)} none={words.none}>
            {old.map(row)}
          </Rows>
        </details>
      )}
    </>
  );
}
