import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../button.tsx';
import { showToast } from '../show-toast.ts';
import styles from './secrets.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Codes for on paper, shown this once. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const { recovery } = useGateText();
  const copy = async (): Promise<void> => {
    const copied = await navigator.clipboard.writeText(codes.join('\n')).then(
      () => true,
      () => false,
    );
    showToast({ text: copied ? recovery.copied : recovery.notCopied });
  };
  return (
    <section className={styles.codes}>
      <h2>{recovery.title}</h2>
      <p>{recovery.text}</p>
      <ul className={styles.list} aria-label={recovery.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button look="go" onClick={onDone}>
          {recovery.done}
        </Button>
        <Button icon="print" onClick={() => window.print()}>
          {recovery.print}
        </Button>
        <Button onClick={() => void copy()}>{recovery.copy}</Button>
      </div>
    </section>
  );
}
