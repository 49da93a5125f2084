import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useBoardSession, useList, useReference } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { useEditable } from '../panel/editable.ts';
import { Section } from '../panel/parts/section.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { GivenOffer } from './given-offer.tsx';
import { OfferCardDialog } from './offer-card-dialog.tsx';
import { useMayOffer } from './use-may-offer.ts';
import styles from './offers.module.css';

const isDone = (action: { readonly place: { readonly state: string } }): boolean =>
  action.place.state === 'done';

/** In the panel of an action: offering it to a team below, what became of that, or which team it came from. */
export function CardOffer({ action }: { readonly action: ActionId }) {
  const words = useCrossingsText().offers;
  const { view } = useBoardSession();
  const offers = useList(lists.referencesOf('action', action)).filter(
    (id) => view.reference(id)?.kind === 'offer',
  );
  const done = useCardPart('action', action, isDone) ?? true;
  const editable = useEditable();
  const mayOffer = useMayOffer() && editable && !done;
  const [offering, setOffering] = useState(false);
  const latest = useReference(offers[0] ?? '');
  const underWay = latest?.kind === 'offer' && latest.state === 'offered';
  if (offers.length === 0 && !mayOffer) return null;
  return (
    <>
      {offers.length > 0 && (
        <Section title={words.givenTitle}>
          {offers.map((id) => (
            <Line key={id} id={id} />
          ))}
        </Section>
      )}
      {mayOffer && !underWay && (
        <div>
          <Button icon="hand" look="quiet" className={styles.add} onClick={() => setOffering(true)}>
            {words.offer}
          </Button>
        </div>
      )}
      {offering && <OfferCardDialog id={action} onClose={() => setOffering(false)} />}
    </>
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
