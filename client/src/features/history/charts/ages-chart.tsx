import type { BoardFigures } from '@verbeterbord/shared/api/records.ts';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useHistoryText } from '../../../i18n/history.ts';
import { ageLabels } from './age-labels.ts';
import { Figure } from './figure.tsx';
import styles from './charts.module.css';

/** How long the actions that are open now have been going: a table whose rows have a bar. */
export function AgesChart({ ages }: { readonly ages: BoardFigures['ages'] }) {
  const { ages: words } = useHistoryText().figures;
  const most = Math.max(1, ...ages.map(({ actions }) => actions));
  const x = scaleLinear({ domain: [0, most], range: [0, 100] });
  const labels = ageLabels(ages, words);
  return (
    <Figure title={words.title}>
      {ages.every(({ actions }) => actions === 0) ? (
        <p className={styles.nothing}>{words.none}</p>
      ) : (
        <table className={styles.ages}>
          <thead>
            <tr>
              <th scope="col">{words.age}</th>
              <th scope="col">{words.actions}</th>
            </tr>
          </thead>
          <tbody>
            {ages.map(({ upTo, actions }, index) => (
              <tr key={upTo ?? 'older'}>
                <th scope="row">{labels[index]}</th>
                <td>
                  <span>{actions}</span>
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <Bar className={styles.age ?? ''} x={0} y={0} width={x(actions)} height={10} />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Figure>
  );
}
