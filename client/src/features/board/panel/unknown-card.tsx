import { useEffect } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { useStore } from '../../../ui/use-store.ts';
import styles from './unknown-card.module.css';

interface UnknownCardProps {
  readonly card: string;
  readonly onClose: () => void;
}

/** An address of a card that isn't there (any more). One that left with a closed cycle can be read elsewhere; else it says so, and the way back. */
export function UnknownCard({ card, onClose }: UnknownCardProps) {
  const words = useCardPanelText().gone;
  const { id, about } = useBoardSession();
  const { canLookBack } = useStore(about);
  const { answer } = useAsked<unknown>(canLookBack ? `/boards/${id}/departed/${card}` : null);
  const left = answer !== undefined;
  useEffect(() => {
    if (left) navigate(`/bord/${id}/geschiedenis/kaart/${card}`, { replace: true });
  }, [left, id, card]);
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
