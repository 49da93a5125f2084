import { useDisplaysText } from '../../i18n/displays.ts';
import { ConnectionTruth } from './connection-truth.tsx';
import type { Parts } from './use-parts.ts';
import styles from './wall-page.module.css';

interface WallFootProps {
  readonly parts: Parts;
  /** Whether it moves on to the next part by itself. */
  readonly moves: boolean;
  readonly place: { readonly at: number; readonly of: number };
}

/** The lowest line: whether this is how the board stands now, and which part of it one sees. */
export function WallFoot({ parts, moves, place }: WallFootProps) {
  const words = useDisplaysText().wall;
  const { count, at, left } = parts;
  return (
    <footer className={styles.foot}>
      <ConnectionTruth />
      {moves && count > 1 && (
        <p className={styles.dots} role="img" aria-label={words.part(at + 1, count)}>
          {Array.from({ length: count }, (_, index) => (
            <i key={index} data-on={index === at ? '' : undefined} />
          ))}
        </p>
      )}
      {!moves && left > 0 && <p className={styles.soft}>{words.left(left)}</p>}
      {moves && place.of > 1 && <p className={styles.soft}>{words.board(place.at, place.of)}</p>}
    </footer>
  );
}
