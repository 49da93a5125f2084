import { useCardPanelText } from '../i18n/card-panel.ts';
import { useText } from '../i18n/language.ts';
import type { UnsentWords } from '../sync/unsent-cards.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/show-toast.ts';
import styles from './unsent-dialog.module.css';

interface UnsentDialogProps {
  readonly words: readonly UnsentWords[];
  /** Takes them off this device; without it they stay. */
  readonly onForget?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What I wrote and the server didn't take: to read, and to copy to where it belongs. */
export function UnsentDialog({ words, onForget, onClose }: UnsentDialogProps) {
  const { app, panel } = useText();
  const cardWords = useCardPanelText();
  const text = app.unsent;
  const copy = async (): Promise<void> => {
    const all = words.map(({ kind, texts }) => [`${panel.kinds[kind]}:`, ...texts].join('\n')).join('\n\n');
    const copied = await navigator.clipboard.writeText(all).then(
      () => true,
      () => false,
    );
    showToast({ text: copied ? text.copied : cardWords.menu.notCopied });
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <p>{text.hint}</p>
      <ul className={styles.cards}>
        {words.map(({ kind, id, texts }) => (
          <li key={id}>
            <span className={styles.kind}>{panel.kinds[kind]}</span>
            {texts.map((each, index) => (
              // two texts of one card may be the same
              // oxlint-disable-next-line react/no-array-index-key
              <p key={index}>{each}</p>
            ))}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button look="go" onClick={() => void copy()}>
          {text.copy}
        </Button>
        {onForget !== undefined && (
          <Button look="quiet" onClick={onForget}>
            {text.forget}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
