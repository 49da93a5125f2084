import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { lazy, Suspense } from 'react';
import { useText } from '../../../i18n/language.ts';
import styles from './card-panel.module.css';

const Panel = lazy(async () => ({ default: (await import('./panel.tsx')).Panel }));

interface CardPanelProps {
  readonly card: { readonly kind: CardKind; readonly id: string };
  readonly onClose: () => void;
}

/** The side panel with a card in it. Its code comes when the first card is opened; until then there is its paper. */
export function CardPanel(props: CardPanelProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <Panel {...props} />
    </Suspense>
  );
}

function Waiting() {
  return (
    <div className={styles.waiting} role="status">
      {useText().panel.loading}
    </div>
  );
}
