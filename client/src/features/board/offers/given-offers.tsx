import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useList, useReference } from '../../../sync/hooks.ts';
import { FoldLine } from '../wall/fold-line.tsx';
import { GivenOffer } from './given-offer.tsx';
import styles from './offers.module.css';

/** Below *Wij merken*, folded: actions that we offered to teams, and what became of them. */
export function GivenOffers() {
  const words = useCrossingsText().offers;
  const ids = useList(lists.given);
  if (ids.length === 0) return null;
  const label = words.given(ids.length);
  return (
    <div>
      <FoldLine label={label}>
        {(id) => (
          <ul id={id} className={`${styles.list} ${styles.folded}`} aria-label={label}>
            {ids.map((each) => (
              <Line key={each} id={each} />
            ))}
          </ul>
        )}
      </FoldLine>
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
