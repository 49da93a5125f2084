import type { BoardRole } from '@verbeterbord/shared/domain/permission.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';

/** Who comes to a board, as the server worked it out before the socket was let in. */
export interface Guest {
  readonly person: { readonly id: PersonId; readonly name: string; readonly initials: string };
  readonly role: BoardRole;
  /** Hears of the socket once it is let in, so that it can be sent away later; what it returns hears that the socket is gone. */
  readonly watch?: (admitted: Admitted) => () => void;
}

/** A socket that was let in, for whoever takes rights away. */
export interface Admitted {
  /** Takes nothing in from now on: what comes waits. */
  hold(): void;
  /** Takes in what waited, and what comes. */
  goOn(): void;
  /** Ends it; what waited is lost. */
  close(reason: CloseReason): void;
}
