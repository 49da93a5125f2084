import type { OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useToday } from '../../i18n/today.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { classNames } from '../../ui/class-names.ts';
import type { IconName } from '../../ui/icon-paths.ts';
import { Icon } from '../../ui/icon.tsx';
import { CycleRing } from './cycle-ring.tsx';
import { daysStill, stillAfter, type Fact } from './row-facts.ts';
import { RowIndicator } from './row-indicator.tsx';
import styles from './row-facts.module.css';

interface RowFactsProps {
  readonly row: OverviewRow;
  readonly changed: readonly Fact[];
}

/** This cycle in counts, what came along, what is stuck, the indicator, the last movement, questions and successes. */
export function RowFacts({ row, changed }: RowFactsProps) {
  const words = useTeamOfTeamsText().row;
  const { todo, doing, done, stuck } = row.counts;
  const all = todo + doing + done;
  return (
    <div className={styles.facts}>
      <div className={styles.cycle} data-changed={changed.includes('counts') || undefined}>
        <CycleRing counts={row.counts} />
        {all === 0 ? (
          <p className={styles.soft}>{words.noActions}</p>
        ) : (
          <p>
            <span className={styles.nowrap}>
              <b>{done}</b> {words.of(all)} {words.done}
            </span>
            <span className={styles.soft}>{words.doing(doing)}</span>
            <span className={styles.soft}>{words.todo(todo)}</span>
          </p>
        )}
      </div>
      <Count
        count={row.carried}
        icon="again"
        word={words.carried}
        none={words.none}
        changed={changed.includes('carried')}
      />
      <Count
        count={stuck}
        icon="stop"
        word={words.stuck}
        none={words.none}
        changed={changed.includes('stuck')}
        red={stuck > 0}
      />
      <RowIndicator row={row} changed={changed} />
      <LastMovement row={row} changed={changed} />
    </div>
  );
}

interface CountProps {
  readonly count: number;
  readonly icon: IconName;
  readonly word: string;
  readonly none: string;
  readonly changed: boolean;
  readonly red?: boolean;
}

/** "2 meegenomen", large; none in small words, because it asks for no look. */
function Count({ count, icon, word, none, changed, red = false }: CountProps) {
  return (
    <p
      className={classNames(styles.count, red && styles.red, count === 0 && styles.none)}
      data-changed={changed || undefined}
    >
      <b>{count === 0 ? none : count}</b>{' '}
      <span>
        <Icon name={icon} />
        {word}
      </span>
    </p>
  );
}

/** When something moved last, or for how long nothing did; and below it what the team asks and celebrates. */
function LastMovement({ row, changed }: RowFactsProps) {
  const words = useTeamOfTeamsText().row;
  const format = useFormat();
  const today = useToday();
  const still = daysStill(row.lastMovement, today);
  const extras = [
    ...(row.questions > 0
      ? [{ icon: 'raise' as const, said: words.questions(row.questions), fact: 'questions' as const }]
      : []),
    ...(row.successes > 0
      ? [{ icon: 'star' as const, said: words.successes(row.successes), fact: 'successes' as const }]
      : []),
  ];
  return (
    <div className={styles.moved}>
      <p data-changed={changed.includes('movement') || undefined}>
        <span className={styles.soft}>
          {still !== null && still >= stillAfter ? (
            <b className={styles.still}>{words.still(still)}</b>
          ) : (
            words.moved
          )}
        </span>
        <span>{row.lastMovement === null ? words.never : format.moment(row.lastMovement)}</span>
      </p>
      {extras.length > 0 && (
        <p className={styles.extras}>
          {extras.map(({ icon, said, fact }) => (
            <span key={fact} data-changed={changed.includes(fact) || undefined}>
              <Icon name={icon} />
              {said}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
