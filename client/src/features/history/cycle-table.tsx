import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useHistoryText } from '../../i18n/history.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useToday } from '../../i18n/today.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { tableRoles as roles } from '../../ui/paper/table-roles.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { CycleRow } from './cycle-rows.ts';
import { formatCycle } from './format-cycle.ts';
import styles from './history.module.css';

/** So many rows at first; five years have a hundred and thirty. */
const first = 30;

interface CycleTableProps {
  readonly board: BoardId;
  /** Newest first. */
  readonly rows: readonly CycleRow[];
  /** What the measurement counts, such as "dagen"; null when nothing is measured. */
  readonly unit: string | null;
}

/** The timeline: a row for every closed cycle, with the figures of the charts, what was learned, and the way to its record. */
export function CycleTable({ board, rows, unit }: CycleTableProps) {
  const words = useHistoryText().table;
  const today = useToday();
  const language = useLanguage();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, first);
  const hasLater = rows.some(({ later }) => later > 0);
  const numbers: readonly (readonly [string, (row: CycleRow) => number])[] = [
    [words.done, ({ done }) => done],
    [words.helped, ({ helped }) => helped],
    [words.carried, ({ carried }) => carried],
    ...(hasLater ? [[words.later, ({ later }: CycleRow) => later] as const] : []),
    [words.stopped, ({ stopped }) => stopped],
  ];
  return (
    <div className={styles.sheet}>
      <table className={styles.table} {...roles.table}>
        <caption>{words.caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            <th scope="col" {...roles.column}>
              {words.cycle}
            </th>
            <th scope="col" {...roles.column}>
              {words.when}
            </th>
            {numbers.map(([name]) => (
              <th key={name} scope="col" {...roles.column} className={styles.number}>
                {name}
              </th>
            ))}
            {unit !== null && (
              <th scope="col" {...roles.column} className={styles.number}>
                {unit}
              </th>
            )}
            <th scope="col" {...roles.column} className={styles.number}>
              {words.mood}
            </th>
            <th scope="col" {...roles.column} className={styles.lesson}>
              {words.lesson}
            </th>
            <th scope="col" {...roles.column}>
              <VisuallyHidden>{words.report}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody {...roles.group}>
          {shown.map((row) => (
            <tr key={row.number} {...roles.row}>
              <th scope="row" {...roles.head}>
                {`${words.cycle} ${row.number}`}
              </th>
              <td {...roles.cell} className={styles.when}>
                {formatCycle(row.start, row.end, today, language)}
              </td>
              {numbers.map(([name, valueOf]) => (
                <td key={name} {...roles.cell} className={styles.number} data-name={name}>
                  {valueOf(row)}
                </td>
              ))}
              {unit !== null && (
                <td {...roles.cell} className={styles.number} data-name={unit}>
                  <Maybe value={row.measured} format={format.number} none={words.none} why={words.noneSaid} />
                </td>
              )}
              <td {...roles.cell} className={styles.number} data-name={words.mood}>
                <Maybe value={row.mood} format={format.number} none={words.none} why={words.tooFew} />
              </td>
              <td {...roles.cell} className={styles.lesson}>
                {row.lesson === '' ? <span className={styles.soft}>{words.noLesson}</span> : row.lesson}
              </td>
              <td {...roles.cell} className={styles.report}>
                <Link href={`/bord/${board}/geschiedenis/${row.number}`}>
                  {words.report}
                  <VisuallyHidden>{` ${words.reportOf(row.number)}`}</VisuallyHidden>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button look="quiet" className={styles.more} onClick={() => setAll(true)}>
          {words.more}
        </Button>
      )}
    </div>
  );
}

interface MaybeProps {
  readonly value: number | null;
  readonly format: (value: number) => string;
  readonly none: string;
  /** Why there is none, for who hears it. */
  readonly why: string;
}

function Maybe({ value, format, none, why }: MaybeProps) {
  if (value !== null) return format(value);
  return (
    <>
      <span aria-hidden="true">{none}</span>
      <VisuallyHidden>{why}</VisuallyHidden>
    </>
  );
}
