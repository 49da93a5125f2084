import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import { useText } from '../../../i18n/language.ts';
import { useReference } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from '../card/card.module.css';

/** On an action, one quiet line: that it is offered to a team, or that they wouldn't have it. */
export function OfferLine({ id }: { readonly id: string }) {
  const reference = useReference(id);
  return reference?.kind === 'offer' ? <Line reference={reference} /> : null;
}

function Line({ reference }: { readonly reference: OfferReference }) {
  const words = useText().references.offer;
  const { side, state, to, reason } = reference;
  // where it came from, and what was taken back, is in its panel
  if (side === 'received' || state === 'taken-back') return null;
  const said =
    state === 'offered'
      ? words.offered(to)
      : state === 'declined'
        ? words.declined(to, reason)
        : words.accepted(to);
  return (
    <p className={`${styles.note} ${styles.soft}`}>
      <Icon name="hand" />
      <span>{said}</span>
    </p>
  );
}
