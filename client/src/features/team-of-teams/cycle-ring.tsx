import type { RingCounts } from '@verbeterbord/shared/api/overview.ts';
import styles from './cycle-ring.module.css';

const radius = 20;
const around = 2 * Math.PI * radius;
const inner = 13.5;
const aroundInner = 2 * Math.PI * inner;

/** The actions of a cycle as a ring: done, doing, to do, and inside it what is stuck. Decoration: the numbers stand beside it. */
export function CycleRing({ counts }: { readonly counts: RingCounts }) {
  const { todo, doing, done, stuck } = counts;
  const all = todo + doing + done;
  const share = (count: number): number => (all === 0 ? 0 : count / all);
  return (
    <svg className={styles.ring} viewBox="0 0 52 52" aria-hidden="true">
      <circle className={styles.todo} cx="26" cy="26" r={radius} />
      <Arc className={styles.doing} from={share(done)} share={share(doing)} />
      <Arc className={styles.done} from={0} share={share(done)} />
      {stuck > 0 && (
        <circle
          className={styles.stuck}
          cx="26"
          cy="26"
          r={inner}
          strokeDasharray={`${share(stuck) * aroundInner} ${aroundInner}`}
          transform={`rotate(${share(done) * 360 - 90} 26 26)`}
        />
      )}
    </svg>
  );
}

interface ArcProps {
  readonly className: string | undefined;
  readonly from: number;
  readonly share: number;
}

/** Part of the ring; both as a share of the whole. */
function Arc({ className, from, share }: ArcProps) {
  if (share === 0) return null;
  return (
    <circle
      className={className}
      cx="26"
      cy="26"
      r={radius}
      strokeDasharray={`${share * around} ${around}`}
      transform={`rotate(${from * 360 - 90} 26 26)`}
    />
  );
}
