import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { useWall } from './wall-controls.ts';
import styles from './wall.module.css';

interface FoldLineProps {
  readonly label: string;
  /** What it is called for who doesn't see where it stands. */
  readonly named?: string;
  /** The column that takes cards which are dropped on it. */
  readonly column?: string | undefined;
  /** What was folded; it carries the id that it is given. */
  readonly children: (id: string, close: () => void) => ReactNode;
}

/** A line on the wall that says what is folded away here, and unfolds it. */
export function FoldLine({ label, named, column, children }: FoldLineProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (useWall().still) return null;
  return (
    <>
      <div className={styles.fold} data-column={column}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={named}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name="right" />
          {label}
        </button>
      </div>
      {open && children(id, () => setOpen(false))}
    </>
  );
}
