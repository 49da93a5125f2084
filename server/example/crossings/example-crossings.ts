import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import type { BoardId, PersonId, ReferenceId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { CrossingsWithPast } from '../../storage/team-of-teams/write-crossings.ts';
import type { ExampleCalendar } from '../calendar.ts';
import type { Who } from '../content.ts';
import { exampleDependencies, exampleOffers, exampleQuestions } from './between-teams.ts';
import { ExampleCards } from './example-cards.ts';
import { PastCrossings } from './past-crossings.ts';
import { writeDependency } from './write-dependency.ts';
import { writeOffer } from './write-offer.ts';
import { writeQuestion } from './write-question.ts';

/** A reference that a board shows, and since when. */
export interface ShownReference {
  readonly id: ReferenceId;
  readonly at: Instant;
  readonly reference: Reference;
}

/** What went between the example's teams: its rows, and what each board shows of it. `docs` by board, as they are now. */
export function exampleCrossings(
  docs: ReadonlyMap<string, Y.Doc>,
  calendar: ExampleCalendar,
  idOf: (who: Who) => PersonId,
): {
  readonly crossings: CrossingsWithPast;
  readonly references: ReadonlyMap<BoardId, readonly ShownReference[]>;
} {
  const past = new PastCrossings(calendar, idOf);
  const cards = new ExampleCards(docs);
  exampleQuestions.forEach((question, index) => writeQuestion(past, cards, question, index + 1));
  exampleOffers.forEach((offer, index) => writeOffer(past, cards, offer, index + 1));
  exampleDependencies.forEach((one, index) => writeDependency(past, cards, one, index + 1));
  const { questions, offers, dependencies, cards: told, notices } = past;
  return {
    crossings: { questions, offers, dependencies, cards: told, notices },
    references: new Map(
      [...past.references].map(([board, shown]) => [
        board,
        shown.map((reference) => ({
          id: reference.id,
          at: reference.kind === 'dependency' ? reference.madeAt : reference.changedAt,
          reference,
        })),
      ]),
    ),
  };
}
