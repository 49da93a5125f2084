import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';

/** The truth about saving one board, for the indicator that is never hidden. */
export interface SaveStatus {
  /**
   * `loading`: not connected yet for the first time; `saved`: the server has everything on disk; `saving`: connected, not
   * everything confirmed; `offline`: no connection, it comes back by itself; `stopped`: the server said no for good.
   */
  readonly kind: 'loading' | 'saved' | 'saving' | 'offline' | 'stopped';
  /** Changes that aren't on the server's disk. */
  readonly pending: number;
  /** Whether all of those are on this device's disk. */
  readonly kept: boolean;
  /** Why the connection ended last. */
  readonly closeReason?: CloseReason;
}

/** Whether two statuses say the same, so that nobody is told twice. */
export function sameStatus(a: SaveStatus, b: SaveStatus): boolean {
  return a.kind === b.kind && a.pending === b.pending && a.kept === b.kept && a.closeReason === b.closeReason;
}
