import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import type { ReactNode } from 'react';
import styles from './action-list.module.css';

interface ActionListProps {
  readonly title: string;
  readonly actions: readonly MyAction[];
  /** What to say when it is empty; without it an empty list isn't there. */
  readonly empty?: string | undefined;
  readonly row: (action: MyAction) => ReactNode;
  /** Shut until somebody wants to see it. */
  readonly folded?: boolean | undefined;
}

/** One of the lists, with how many there are: still to do, or in a folded one all of them. */
export function ActionList({ title, actions, empty, row, folded = false }: ActionListProps) {
  if (actions.length === 0 && empty === undefined) return null;
  const list = <ul className={styles.list}>{actions.map(row)}</ul>;
  if (folded)
    return (
      <details className={styles.folded}>
        <summary>
          {title} <span className="num">{actions.length}</span>
        </summary>
        {list}
      </details>
    );
  return (
    <section>
      <h2 className={styles.title}>
        {title} <span className="num">{actions.filter(({ state }) => state !== 'done').length}</span>
      </h2>
      {actions.length === 0 ? <p className={styles.empty}>{empty}</p> : list}
    </section>
  );
}
