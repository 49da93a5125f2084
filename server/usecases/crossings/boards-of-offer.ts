import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { Offer } from '../../storage/team-of-teams/offers.ts';

/** Where an offer stands: on the board that gives, and on the one that receives. Null: that team has no board yet. */
export interface BoardsOfOffer {
  readonly giving: BoardId | null;
  readonly receiving: BoardId | null;
}

/** Both boards; where no card says which, it's the team's first. */
export async function boardsOfOffer(
  boards: Pick<BoardStore, 'firstOf'>,
  offer: Pick<Offer, 'team' | 'toTeam' | 'sourceBoard' | 'board'>,
): Promise<BoardsOfOffer> {
  return {
    giving: offer.sourceBoard ?? (await boards.firstOf(offer.team))?.id ?? null,
    receiving: offer.board ?? (await boards.firstOf(offer.toTeam))?.id ?? null,
  };
}

/** Those that there are. */
export function standingOn({ giving, receiving }: BoardsOfOffer): BoardId[] {
  return [giving, receiving].filter((board) => board !== null);
}
