import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useState } from 'react';
import { api } from '../../api/api.ts';
import { useNewsLine } from '../../i18n/news-line.ts';
import { Link } from '../../ui/link.tsx';
import styles from './news-line.module.css';

/** "sinds je vorige bezoek: 7 dingen": says once, at the beginning of a visit, that there is something to read. */
export function NewsLine({ board }: { readonly board: BoardId }) {
  const [count, setCount] = useState(0);
  const said = useNewsLine(count);
  useEffect(() => {
    const left = new AbortController();
    api.get<{ readonly count: number }>(`/boards/${board}/news/count`, { signal: left.signal }).then(
      (answer) => {
        setCount(answer.count);
      },
      // offline, or no longer allowed: the board itself tells
      () => undefined,
    );
    return () => left.abort();
  }, [board]);
  if (count === 0) return null;
  return (
    <Link href={`/bord/${board}/gewijzigd`} className={styles.line}>
      <span>{said}</span>
    </Link>
  );
}
