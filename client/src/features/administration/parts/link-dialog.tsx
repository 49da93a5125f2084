import { useAdministrationText } from '../../../i18n/administration.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { CopyBox } from './copy-box.tsx';
import styles from './parts.module.css';

interface LinkDialogProps {
  readonly title: string;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onClose: () => void;
}

/** A link or key that is shown this once. */
export function LinkDialog({ title, label, hint, value, onClose }: LinkDialogProps) {
  const words = useAdministrationText();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.form}>
        <CopyBox first label={label ?? words.link.label} hint={hint ?? words.link.hint} value={value} />
        <div className={styles.row}>
          <Button onClick={onClose}>{words.done}</Button>
        </div>
      </div>
    </Dialog>
  );
}
