import type { FoundCard } from '@verbeterbord/shared/api/search.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useSearchText } from '../../i18n/search.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Link } from '../../ui/link.tsx';
import { Marked } from './marked.tsx';
import { useKindNames } from './use-kind-names.ts';
import styles from './found-row.module.css';

/** One thing that was found: leads to its card on its board, or to the record that tells of it. */
export function FoundRow({ found }: { readonly found: FoundCard }) {
  const words = useSearchText();
  const kinds = useKindNames();
  const format = useFormat();
  const { board, kind, card, cycle, state, title, snippet, at } = found;
  const states: Readonly<Record<string, string>> = words.states;
  const where = cycle === null ? words.onBoard : words.cycle(cycle);
  const stands = state === null ? undefined : states[state];
  const href =
    cycle === null ? `/bord/${board.id}?kaart=${kind}:${card}` : `/bord/${board.id}/geschiedenis/${cycle}`;
  return (
    <li className={styles.row} data-kind={kind}>
      <p className={styles.kind}>
        <b>{kinds[kind]}</b>
        {stands !== undefined && <> · {stands}</>}
      </p>
      <Link className={styles.title} href={href} data-found="">
        {kind === 'record' && cycle !== null && (
          <>
            {words.record(cycle)}
            {title.length > 0 && ': '}
          </>
        )}
        <Marked text={title} />
      </Link>
      {snippet.length > 0 && (
        <p className={styles.snippet}>
          <Marked text={snippet} />
        </p>
      )}
      <p className={styles.foot}>
        {board.title} · {where}
        {at !== null && <> · {format.date(dayOf(Date.parse(at)))}</>}
      </p>
    </li>
  );
}
