import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { tableRoles as roles } from './table-roles.ts';
import styles from './paper-table.module.css';

/** A cell; null shows nothing, on a phone not even the name of its column. */
export type PaperCell = ReactNode;

interface PaperTableProps {
  /** What the table is of, for who hears it. */
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of each row says what the row is about. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly PaperCell[] }[];
  /** Rows that begin with a title of several words instead of a name. */
  readonly titles?: boolean;
}

/** A table as a record has them; on a phone each row is a block. */
export function PaperTable({ caption, head, rows, titles = false }: PaperTableProps) {
  return (
    <table className={classNames(styles.table, titles && styles.titles)} {...roles.table}>
      <caption>{caption}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {head.map((name) => (
            <th key={name} scope="col" {...roles.column}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rows.map(({ key, cells }) => (
          <tr key={key} {...roles.row}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={head[index]} scope="row" {...roles.head}>
                  {cell}
                </th>
              ) : (
                <td
                  key={head[index]}
                  {...roles.cell}
                  data-name={head[index]}
                  data-empty={cell === null || cell === '' ? 'true' : undefined}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
