import { useMemo, type ReactNode } from 'react';
import { useMe } from '../../../../sync/hooks.ts';
import { useMentionNames } from './use-mention-names.ts';
import styles from './marked-text.module.css';

/** A text with a mark where somebody of this board is called. */
export function MarkedText({ text }: { readonly text: string }) {
  const names = useMentionNames();
  const me = useMe().person.id;
  return useMemo(() => {
    const parts: ReactNode[] = [];
    let at = 0;
    for (const { from, to, people } of names.find(text)) {
      parts.push(text.slice(at, from));
      parts.push(
        <mark key={from} className={people.includes(me) ? styles.me : styles.mention}>
          {text.slice(from, to)}
        </mark>,
      );
      at = to;
    }
    return [...parts, text.slice(at)];
  }, [names, text, me]);
}
