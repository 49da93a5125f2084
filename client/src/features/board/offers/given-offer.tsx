import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { useMayAsk } from '../wall/use-may-ask.ts';
import { offerState } from './offer-state.ts';
import { useOfferStep } from './use-offer-step.ts';
import styles from './offers.module.css';

interface GivenOfferProps {
  readonly offer: OfferReference;
  /** Where the title stands there already. */
  readonly untitled?: boolean | undefined;
}

/** What became of an action that we offered, and the way to take it back as long as nobody answered. */
export function GivenOffer({ offer, untitled = false }: GivenOfferProps) {
  const words = useCrossingsText();
  const mayTakeBack = useMayAsk();
  const { task, step } = useOfferStep(offer.id);
  const takeBack = async (): Promise<void> => {
    if (await step({ verb: 'take-back' })) showToast({ text: words.offers.takenBack });
  };
  return (
    <div className={styles.given}>
      {!untitled && <p className={styles.title}>{offer.title}</p>}
      <p className={styles.meta}>
        {words.offers.to(offer.to)} · <b>{offerState(words, offer)}</b>
      </p>
      {offer.reason !== '' && <p className={styles.notes}>{offer.reason}</p>}
      {offer.state === 'offered' && mayTakeBack && (
        <div className={styles.buttons}>
          <Button
            slim
            aria-label={words.offers.takeBackOf(offer.title)}
            aria-disabled={task.busy}
            onClick={() => {
              if (!task.busy) void takeBack();
            }}
          >
            {task.busy ? words.offers.busy : words.offers.takeBack}
          </Button>
        </div>
      )}
      {task.failure !== null && offer.state === 'offered' && <Notice look="wrong">{task.failure}</Notice>}
    </div>
  );
}
