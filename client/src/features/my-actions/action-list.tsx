import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import type { ReactNode } from 'react';
import styles from './action-list.module.css';

interface ActionListProps {
  readonly title: string;
  readonly actions: readonly MyAction[];
  /** What to say when it is empty; without it an empty list isn't there. */
  readonly empty?: string | undefined;
  readonly row: (action: MyAction) => ReactNode;
}

/** One of the three lists, with how many are still to do. */
export function ActionList({ title, actions, empty, row }: ActionListProps) {
  if (actions.length === 0 && empty === undefined) return null;
  return (
    <section>
      <h2 className={styles.title}>
        {title} <span className="num">{actions.filter(({ state }) => state !== 'done').length}</span>
      </h2>
      {actions.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.list}>{actions.map(row)}</ul>
      )}
    </section>
  );
}
