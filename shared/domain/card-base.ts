import type { PersonId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** Who did it and when: the stamp on a card, a comment, a judgement. `by` is null when nobody is known. */
export interface Stamp {
  readonly by: PersonId | null;
  readonly at: Instant;
}

/** What every card has. */
export interface CardBase {
  readonly created: Stamp | null;
  /** In the bin since; the card stays readable and can be brought back. */
  readonly archived: Stamp | null;
}

/** Something said about a card. Written once by one person, so a plain value. */
export interface Comment extends Stamp {
  readonly id: string;
  readonly text: string;
}
