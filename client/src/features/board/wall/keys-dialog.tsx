import { Fragment } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import styles from '../card/dialogs.module.css';

/** The keyboard shortcuts, under `?`. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useBoardMoreText().keys;
  return (
    <Dialog title={text.title} onClose={onClose}>
      <dl className={styles.keys}>
        {text.list.map(([key, what]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
