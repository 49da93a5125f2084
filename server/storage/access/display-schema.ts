import type { BoardId, DisplayId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';

/** Tables of screens on the wall. */
export interface DisplaySchema {
  display: {
    id: DisplayId;
    /** Of kind `display`. */
    person: PersonId;
    name: string;
    every_seconds: number | null;
    created_by: PersonId | null;
    created_at: Instant;
    /** Until the screen came in: until when it can. */
    expires_at: Instant;
    ended_at: Instant | null;
  };
  display_board: { display: DisplayId; board: BoardId; place: number };
  /** A code on a screen, until that screen came in by it. */
  display_pairing: {
    secret_hash: string;
    code_hash: string;
    expires_at: Instant;
    /** What was made with the code; null while nobody typed it. */
    display: DisplayId | null;
  };
}
