import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './charts.module.css';

interface ValuesTableProps {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly { readonly number: number; readonly value: number }[];
}

/** The values of a line, for who would rather read them; the newest first. */
export function ValuesTable({ name, unit, points }: ValuesTableProps) {
  const { figures, table } = useHistoryText();
  const format = useFormat();
  if (points.length === 0) return null;
  return (
    <details className={styles.values}>
      <summary>{figures.asTable}</summary>
      <table>
        <caption>{figures.values(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{table.cycle}</th>
            <th scope="col">{unit === '' ? figures.indicator.measured : unit}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ number, value }) => (
            <tr key={number}>
              <th scope="row">{figures.cycle(number)}</th>
              <td className="num">{format.number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
