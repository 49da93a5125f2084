import { useText } from '../../../i18n/language.ts';
import { late } from '../../../ui/late.tsx';
import styles from './card-panel.module.css';

/** The side panel with a card in it. Its code comes when the first card is opened; until then there is its paper. */
export const CardPanel = late(async () => (await import('./panel.tsx')).Panel, <Waiting />);

function Waiting() {
  return (
    <div className={styles.waiting} role="status">
      {useText().panel.loading}
    </div>
  );
}
