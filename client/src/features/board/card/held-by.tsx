import { useText } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './card.module.css';

/** Says who has this card in hand now. */
export function HeldBy({ name }: { readonly name: string }) {
  const text = useText().board.card;
  return (
    <span className={styles.heldBy}>
      <Icon name="hand" />
      <span>{text.held(name)}</span>
    </span>
  );
}
