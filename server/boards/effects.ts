import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import type { TouchedCard } from '../events.ts';
import type { Replacement } from '../storage/boards/board-log.ts';
import type { Session } from './session.ts';

/** What a room wants done. It does nothing itself, so that a test can play the world around it. */
export type Effect =
  /** Read the board from disk, and tell with `loaded` or `loadFailed`. */
  | { readonly do: 'load' }
  /** The board is loaded: read from this socket. */
  | { readonly do: 'listen'; readonly session: Session }
  | { readonly do: 'send'; readonly to: Session; readonly bytes: Uint8Array }
  /** The same bytes to every synced session; presence also to those about to sync, and not to slow readers or who is nobody. */
  | {
      readonly do: 'broadcast';
      readonly bytes: Uint8Array;
      readonly except: Session | null;
      readonly presence: boolean;
    }
  | { readonly do: 'close'; readonly session: Session; readonly reason: CloseReason; readonly why: string }
  /** There is something to write: call `take` when `dueAt` says so. */
  | { readonly do: 'gathered' }
  /** Call `tick` at this time at the latest. */
  | { readonly do: 'wake'; readonly at: number }
  /** Write this snapshot, and tell with `snapshotSaved` or `snapshotFailed`. */
  | { readonly do: 'snapshot'; readonly upToSeq: number; readonly bytes: Uint8Array }
  /** Ask which cards are due to leave, and tell with `departuresKnown`. */
  | { readonly do: 'departures' }
  /** Write this in the place of the document, and tell with `replaced`. */
  | { readonly do: 'replace'; readonly replacement: Replacement }
  | { readonly do: 'changed'; readonly seq: number; readonly cards: readonly TouchedCard[] }
  /** Runs what waited for a result: a server edit, a reader. */
  | { readonly do: 'settle'; settle(): void }
  /** Something that an administrator should hear of. */
  | {
      readonly do: 'report';
      readonly level: 'info' | 'error';
      readonly message: string;
      readonly error?: unknown;
    }
  /** The room is empty and written: forget it. */
  | { readonly do: 'drop' };
