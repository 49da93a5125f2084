import { useText } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './composing.module.css';

interface ComposerButtonsProps {
  readonly className: string | undefined;
  readonly create: string;
  readonly look?: 'go' | undefined;
  readonly disabled?: boolean | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** Make it, and perhaps Annuleren. */
export function ComposerButtons({ className, create, look, disabled, onCancel }: ComposerButtonsProps) {
  const words = useText().ui;
  return (
    <div className={className}>
      <Button type="submit" look={look} disabled={disabled}>
        {create} <kbd className={styles.key}>Enter</kbd>
      </Button>
      {onCancel === undefined ? null : (
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}
