import { invariant } from '@verbeterbord/shared/assert.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { Action } from '@verbeterbord/shared/domain/action.ts';
import type { Obstacle } from '@verbeterbord/shared/domain/obstacle.ts';
import type { CardStanding } from '@verbeterbord/shared/domain/reference.ts';
import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';
import type { ReferencedCardFacts, ReferencedCardKey } from '../../storage/team-of-teams/referenced-cards.ts';
import type { ExampleCard } from './content.ts';

/** A card of the example that another board tells of. */
export interface FoundCard {
  readonly key: ReferencedCardKey;
  readonly facts: ReferencedCardFacts;
  readonly card: Action | Obstacle;
}

/** Cards of the example's boards, by the title that they have there. A title that isn't there is a mistake in the content. */
export class ExampleCards {
  readonly #docs: ReadonlyMap<string, Y.Doc>;

  /** By board. */
  constructor(docs: ReadonlyMap<string, Y.Doc>) {
    this.#docs = docs;
  }

  find({ board, kind, title }: ExampleCard): FoundCard {
    const doc = this.#docs.get(board);
    const all: readonly (Action | Obstacle)[] = doc === undefined ? [] : listCards(doc, kind);
    const card = all.find((one) => one.title === title && one.archived === null);
    invariant(card !== undefined, `example ${board}: no ${kind} “${title}”`);
    return {
      key: { board: asId<BoardId>(board), kind, id: card.id },
      facts: { title, standing: standingOf(card), comments: card.comments.length },
      card,
    };
  }
}

function standingOf(card: Action | Obstacle): CardStanding {
  if (card.kind === 'action') return card.place.state;
  return card.solved === null ? 'open' : 'done';
}
