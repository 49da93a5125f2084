import { classNames } from './class-names.ts';
import styles from './tape.module.css';

/** A strip of tape in the colour and pattern of the nearest `data-goal`. Decoration: the number or name stands beside it. */
export function Tape({ className }: { readonly className?: string | undefined }) {
  return <i className={classNames(styles.tape, className)} aria-hidden="true" />;
}
