import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import { useRef } from 'react';
import { useText } from '../../../i18n/language.ts';
import { NothingFound } from '../filters/nothing-found.tsx';
import { PersonRow } from './person-row.tsx';
import { usePersonDrag } from './use-person-drag.ts';
import { useRows } from './use-rows.ts';
import styles from './per-person.module.css';

/**
 * What everybody works on in this cycle, and for which goal. In the order of the alphabet, those without an action too;
 * nothing is counted and nobody compared.
 */
export function PersonWall() {
  const text = useText().board;
  const root = useRef<HTMLDivElement>(null);
  const rows = useRows();
  usePersonDrag(root);
  return (
    <div ref={root} className={styles.people}>
      <div className={styles.heads}>
        <span />
        {actionStates.map((state) => (
          <h2 key={state}>{text.columns[state]}</h2>
        ))}
      </div>
      <NothingFound />
      {rows.map(({ id, name, initials }, index) => (
        <PersonRow key={id ?? ''} person={id} name={name} initials={initials} at={index} />
      ))}
    </div>
  );
}
