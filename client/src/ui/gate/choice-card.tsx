import styles from './choice-card.module.css';

interface ChoiceCardProps {
  readonly title: string;
  readonly text: string;
  /** Left out where it is something to go on with, not something to pick. */
  readonly chosen?: boolean;
  readonly onChoose: () => void;
}

/** One of a few ways to go, with a sentence about each. */
export function ChoiceCard({ title, text, chosen, onChoose }: ChoiceCardProps) {
  return (
    <button type="button" className={styles.choice} aria-pressed={chosen} onClick={onChoose}>
      <b>{title}</b>
      <span>{text}</span>
    </button>
  );
}
