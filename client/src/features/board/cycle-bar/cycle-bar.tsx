import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ReactNode } from 'react';
import { formatDate, formatPeriod } from '../../../i18n/format.ts';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { useCycle, useList } from '../../../sync/hooks.ts';
import { BoardMenu } from '../bin/board-menu.tsx';
import { useFullPage } from '../panel/use-full-page.ts';
import { CycleReminder } from './cycle-reminder.tsx';
import { useCycleCount } from './use-cycle-count.ts';
import styles from './cycle-bar.module.css';

/** With more actions than this the marks would say less than a line. */
const mostTicks = 30;

/** The line with the cycle: which, until when, how much is done; at its end what its children are (filters, view). */
export function CycleBar({ children }: { readonly children?: ReactNode }) {
  const words = useText().panel.cycleBar;
  const phone = useFullPage();
  // on a phone the menu lies on the first ambition, once there is one
  const nothingPainted = useList(lists.ambitions).length === 0;
  return (
    <section className={styles.bar} aria-label={words.label}>
      <CycleFacts />
      <CycleReminder />
      {phone && nothingPainted ? <BoardMenu className={styles.alone} /> : null}
      <div className={styles.tools}>
        {children}
        {phone ? null : <BoardMenu className={styles.menu} />}
      </div>
    </section>
  );
}

/** Which cycle it is, until when, and how much is done. */
export function CycleFacts() {
  const words = useText().panel.cycleBar;
  const language = useLanguage();
  const { cycle, daysLeft, today } = useCycle();
  const { done, total } = useCycleCount();
  return (
    <>
      <h2 className={styles.name}>{words.name(cycle.number)}</h2>
      <p className={styles.dates}>
        <span className={styles.period}>
          {formatPeriod(cycle.start, cycle.end, words.through, language)} ·{' '}
        </span>
        <b>
          {cycle.start > today
            ? words.begins(formatDate(cycle.start, today, language))
            : daysLeft < 0
              ? words.over
              : words.daysLeft(daysLeft)}
        </b>
      </p>
      {total === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <div className={styles.progress}>
          <Ticks done={done} total={total} label={words.ticks(done, total)} />
          <p className={styles.count} aria-hidden="true">
            <b>{done}</b> {words.ofTotal(total)} <span className={styles.ready}>{words.ready}</span>
          </p>
        </div>
      )}
    </>
  );
}

interface TicksProps {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

function Ticks({ done, total, label }: TicksProps) {
  if (total > mostTicks)
    return (
      <span className={styles.line} role="img" aria-label={label}>
        <span style={{ width: `${(done / total) * 100}%` }} />
      </span>
    );
  return (
    <span className={styles.ticks} role="img" aria-label={label}>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={index < done ? styles.on : undefined} />
      ))}
    </span>
  );
}
