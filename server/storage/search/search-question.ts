import type { MarkedText } from '@verbeterbord/shared/api/search.ts';
import type { FoundKind, SearchPlace } from '@verbeterbord/shared/domain/search.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';

/** What is asked, of whom may see what. */
export interface SearchQuestion {
  readonly words: string;
  /** Boards of which who asks may see what is on them now. */
  readonly boards: readonly BoardId[];
  /** Boards of which they may see closed cycles. */
  readonly histories: readonly BoardId[];
  readonly kind: FoundKind | null;
  readonly where: SearchPlace;
  /** First and last day. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly limit: number;
}

export interface Found {
  readonly board: BoardId;
  readonly kind: FoundKind;
  readonly card: string;
  /** 0: on the board now. */
  readonly number: number;
  readonly state: string | null;
  readonly at: Instant | null;
  readonly title: MarkedText;
  readonly snippet: MarkedText;
}

export interface SearchFindings {
  readonly found: readonly Found[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

/** What can be asked of an index of words; each database has its own. */
export interface SearchQueries {
  /**
   * What is on the boards before what is in records, and in each what has the words in its title first; the newest of those first. A
   * card that is in several records, or on the board too, is found once.
   */
  find(question: SearchQuestion): Promise<SearchFindings>;
}
