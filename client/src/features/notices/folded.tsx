import { useState, type ReactNode } from 'react';
import styles from './notices.module.css';

interface FoldedProps {
  readonly summary: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A line that opens. What is in it isn't there until then: most of it stands elsewhere on the page as well. */
export function Folded({ summary, className = styles.said, children }: FoldedProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}
