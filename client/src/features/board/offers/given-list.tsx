import { useReference } from '../../../sync/hooks.ts';
import { GivenOffer } from './given-offer.tsx';
import styles from './offers.module.css';

interface GivenListProps {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly string[];
}

/** The actions that we offered to teams, each with what became of it. */
export function GivenList({ id, label, offers }: GivenListProps) {
  return (
    <ul id={id} className={`${styles.list} ${styles.folded}`} aria-label={label}>
      {offers.map((each) => (
        <Line key={each} id={each} />
      ))}
    </ul>
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
