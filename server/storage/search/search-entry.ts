import type { FoundKind } from '@verbeterbord/shared/domain/search.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';

/** The `card` of a record itself. */
export const recordCard = 'record';

/** One thing that can be found. */
export interface SearchEntry {
  readonly kind: FoundKind;
  readonly card: string;
  /** 0: on the board now; else the closed cycle whose record holds it. */
  readonly number: number;
  readonly state: string | null;
  /** Whether there is still something to do about it; never for what is in a record. */
  readonly open: boolean;
  readonly title: string;
  readonly body: string;
  readonly at: Instant | null;
}

/** A card is known by its kind and id. */
export type EntryKey = Pick<SearchEntry, 'kind' | 'card'>;

/** What can be found on a board changed, as of `seq` of its log. */
export interface SearchChange {
  readonly board: BoardId;
  readonly seq: number;
  readonly upserts: readonly SearchEntry[];
  readonly removals: readonly EntryKey[];
  /** Whether `upserts` is all that is on the board now. */
  readonly whole: boolean;
}

/** Longer texts are found by their beginning. UTF-16 units. */
export const longestBody = 20_000;
