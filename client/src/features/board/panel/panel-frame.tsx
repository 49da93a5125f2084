import { useRef, type ReactNode } from 'react';
import { useFullPage } from './use-full-page.ts';
import { usePanelFocus } from './use-panel-focus.ts';
import { useRoomBeside } from './use-room-beside.ts';
import styles from './panel-frame.module.css';

interface PanelFrameProps {
  /** `kind:id` of the card, to which the focus goes back. */
  readonly card: string;
  readonly label: string;
  /** 1 to 8: the strip on top is that tape. */
  readonly tape?: number | undefined;
  /** 1 to 8: the strip on top is that paint. */
  readonly paint?: number | undefined;
  /** What it is written on. */
  readonly paper?: 'idea' | 'obstacle' | 'success' | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A panel over the right of the board, which stays where it is and can be used; on a phone a page of its own, from which the
 * keyboard can't wander off. Escape closes it, and the focus goes back to the card.
 */
export function PanelFrame({ card, label, tape, paint, paper, onClose, children }: PanelFrameProps) {
  const panel = useRef<HTMLDivElement>(null);
  const full = useFullPage();
  const { onKeyDown } = usePanelFocus(panel, card, full, onClose);
  useRoomBeside(card, full);
  return (
    // keys come up from everything in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={panel}
      className={styles.panel}
      role="dialog"
      data-panel=""
      aria-modal={full ? true : undefined}
      aria-label={label}
      tabIndex={-1}
      data-goal={tape}
      data-paint={paint}
      data-paper={paper}
      onKeyDown={onKeyDown}
    >
      <div className={styles.strip} aria-hidden="true" />
      <div className={styles.inside}>{children}</div>
    </div>
  );
}
