import type { OfferStep } from '@verbeterbord/shared/api/offers.ts';
import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import type { OfferId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useBoardSession, useReference } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { late } from '../../../ui/late.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { useMayAsk } from '../wall/use-may-ask.ts';
import { OfferNotes } from './offer-notes.tsx';
import { useOfferStep } from './use-offer-step.ts';
import styles from './offers.module.css';

const AcceptDialog = late(async () => (await import('./accept-dialog.tsx')).AcceptDialog);
const DeclineDialog = late(async () => (await import('./decline-dialog.tsx')).DeclineDialog);

/** An action that another team offers us, on the rail: to take over or to decline. Nothing once it is over. */
export function ReceivedOffer({ id }: { readonly id: string }) {
  const reference = useReference(id);
  return reference?.kind === 'offer' ? <Offer offer={reference} /> : null;
}

function Offer({ offer }: { readonly offer: OfferReference }) {
  const words = useCrossingsText().offers;
  const format = useFormat();
  const mayAnswer = useMayAsk();
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const { task, step } = useOfferStep(offer.id);
  const over = offer.state !== 'offered';
  const sayOver = useOverMeanwhile(offer.id, over, asking !== null && !task.busy, () => setAsking(null));
  const answer = async (verb: OfferStep, said: string): Promise<void> => {
    if (await step(verb)) {
      showToast({ text: said });
      setAsking(null);
    } else sayOver();
  };
  const close = (): void => {
    task.clear();
    setAsking(null);
  };
  if (over && asking === null) return null;
  return (
    <li className={styles.offer}>
      <p className={styles.kind}>
        <Icon name="hand" />
        {words.from(offer.from)}
      </p>
      <p className={styles.title}>{offer.title}</p>
      {offer.notes !== '' && <OfferNotes offer={offer} />}
      {offer.due !== null && <p className={styles.meta}>{words.dueOn(format.day(offer.due))}</p>}
      {mayAnswer && !over && (
        <div className={styles.buttons}>
          <Button slim aria-label={words.acceptOf(offer.title)} onClick={() => setAsking('accept')}>
            {words.accept}
          </Button>
          <Button
            slim
            look="quiet"
            aria-label={words.declineOf(offer.title)}
            onClick={() => setAsking('decline')}
          >
            {words.decline}
          </Button>
        </div>
      )}
      {asking === 'accept' && (
        <AcceptDialog
          offer={offer}
          task={task}
          onAccept={(choice) => answer({ verb: 'accept', ...choice }, words.accepted)}
          onClose={close}
        />
      )}
      {asking === 'decline' && (
        <DeclineDialog
          offer={offer}
          task={task}
          onDecline={(reason) => answer({ verb: 'decline', reason }, words.declinedNow)}
          onClose={close}
        />
      )}
    </li>
  );
}

/**
 * Says what became of an offer that somebody else dealt with while I was being asked about it here: then it leaves the rail, and
 * the question with it. Answers what says so after an answer of mine that came too late.
 */
function useOverMeanwhile(id: OfferId, over: boolean, open: boolean, close: () => void): () => void {
  const { view } = useBoardSession();
  const words = useCrossingsText().offers.overNow;
  const isOpen = useRef(open);
  const left = useRef(false);
  useEffect(() => {
    isOpen.current = open;
  }, [open]);
  const say = useEffectEvent(() => {
    const now = view.reference(id);
    showToast({ text: words[now?.kind === 'offer' ? now.state : 'offered'] });
  });
  const leave = useEffectEvent(close);
  useEffect(() => {
    if (!over || !open) return;
    say();
    leave();
  }, [over, open]);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      if (isOpen.current) say();
    };
  }, []);
  return () => {
    if (!left.current) return;
    const now = view.reference(id);
    showToast({ text: words[now?.kind === 'offer' ? now.state : 'offered'] });
  };
}
