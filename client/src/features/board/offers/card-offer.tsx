import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useBoardSession, useList, useReference } from '../../../sync/hooks.ts';
import { Section } from '../panel/parts/section.tsx';
import { GivenOffer } from './given-offer.tsx';
import styles from './offers.module.css';

/** In the panel of an action: what became of offering it to a team below, or which team it came from. */
export function CardOffer({ action }: { readonly action: ActionId }) {
  const words = useCrossingsText().offers;
  const { view } = useBoardSession();
  const offers = useList(lists.referencesOf('action', action)).filter(
    (id) => view.reference(id)?.kind === 'offer',
  );
  if (offers.length === 0) return null;
  return (
    <Section title={words.givenTitle}>
      {offers.map((id) => (
        <Line key={id} id={id} />
      ))}
    </Section>
  );
}

function Line({ id }: { readonly id: string }) {
  const words = useCrossingsText().offers;
  const reference = useReference(id);
  if (reference?.kind !== 'offer') return null;
  return reference.side === 'received' ? (
    <p className={styles.meta}>{words.cameFrom(reference.from)}</p>
  ) : (
    <GivenOffer offer={reference} untitled />
  );
}
