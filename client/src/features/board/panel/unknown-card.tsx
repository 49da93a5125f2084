import { useText } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './unknown-card.module.css';

/** An address of a card that isn't there (any more): says so, and the way back. */
export function UnknownCard({ onClose }: { readonly onClose: () => void }) {
  const words = useText().panel.gone;
  return (
    <div className={styles.unknown}>
      <h2>{words.unknownTitle}</h2>
      <p>{words.unknown}</p>
      <div>
        <Button look="go" onClick={onClose}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
