import { lists, parseEntry } from '@verbeterbord/shared/board/lists.ts';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { PanelFrame } from '../panel/panel-frame.tsx';
import { BinRow } from './bin-row.tsx';
import styles from './bin-panel.module.css';

/** The bin: what was put away in the last month, the latest first, and the way back to the wall. */
export function BinPanel({ onClose }: { readonly onClose: () => void }) {
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const entries = useList(lists.bin);
  return (
    <PanelFrame card="bin:bin" label={cardWords.bin.title} onClose={onClose}>
      <header className={styles.header}>
        <h2>{cardWords.bin.title}</h2>
        <IconButton icon="close" label={words.close} onClick={onClose} />
      </header>
      <p className={styles.explain}>{cardWords.bin.explain}</p>
      {entries.length === 0 ? <p>{cardWords.bin.empty}</p> : null}
      <ul className={styles.list}>
        {entries.map((entry) => {
          const card = parseEntry(entry);
          return card === null ? null : <BinRow key={entry} card={card} />;
        })}
      </ul>
    </PanelFrame>
  );
}
