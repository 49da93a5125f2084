import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useId, useState } from 'react';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useList, useReference } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import { GivenOffer } from './given-offer.tsx';
import wallStyles from '../wall/wall.module.css';
import styles from './offers.module.css';

/** Below *Wij merken*, folded: actions that we offered to teams, and what became of them. */
export function GivenOffers() {
  const words = useCrossingsText().offers;
  const ids = useList(lists.given);
  const [open, setOpen] = useState(false);
  const id = useId();
  if (ids.length === 0) return null;
  return (
    <div>
      <div className={wallStyles.fold}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name="right" />
          {words.given(ids.length)}
        </button>
      </div>
      {open && (
        <ul id={id} className={`${styles.list} ${styles.folded}`} aria-label={words.given(ids.length)}>
          {ids.map((each) => (
            <Line key={each} id={each} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ id }: { readonly id: string }) {
  const reference = useReference(id);
  if (reference?.kind !== 'offer') return null;
  return (
    <li className={styles.offer}>
      <GivenOffer offer={reference} />
    </li>
  );
}
