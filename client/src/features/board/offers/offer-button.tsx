import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Action } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useBoardSession, useList, useReference } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { useEditable } from '../panel/editable.ts';
import { useCardPart } from '../panel/use-card-part.ts';
import { OfferCardDialog } from './offer-card-dialog.tsx';
import { useMayOffer } from './use-may-offer.ts';

const isDone = (action: Action): boolean => action.place.state === 'done';

/** Offering an action to a team below; not while it is offered to one. */
export function OfferButton({ action }: { readonly action: ActionId }) {
  const words = useCrossingsText().offers;
  const { view } = useBoardSession();
  // one that nobody answered comes first
  const latest = useList(lists.referencesOf('action', action)).find(
    (id) => view.reference(id)?.kind === 'offer',
  );
  const offer = useReference(latest ?? '');
  const offered = offer?.kind === 'offer' && offer.state === 'offered';
  const done = useCardPart('action', action, isDone) ?? true;
  const editable = useEditable();
  const mayOffer = useMayOffer();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {mayOffer && editable && !done && !offered && (
        <Button icon="hand" look="quiet" onClick={() => setAsking(true)}>
          {words.offer}
        </Button>
      )}
      {asking && <OfferCardDialog id={action} onClose={() => setAsking(false)} />}
    </>
  );
}
