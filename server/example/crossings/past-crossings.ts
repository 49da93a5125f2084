import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import type { BoardId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { asId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { CrossingsWithPast } from '../../storage/team-of-teams/write-crossings.ts';
import type { ExampleCalendar } from '../calendar.ts';
import type { Who } from '../content.ts';
import { exampleOrganisation } from '../organisation.ts';
import type { FoundCard } from './example-cards.ts';

type Mutable<List> = List extends readonly (infer Item)[] ? Item[] : never;

/** The Team van teams: whom the example's teams ask, and who offers them something. */
export const teamAbove = asId<TeamId>('sociaal-domein');

/** Gathers what went between the example's teams: the rows that it left, and what each board shows of it. */
export class PastCrossings {
  readonly questions: Mutable<CrossingsWithPast['questions']> = [];
  readonly offers: Mutable<CrossingsWithPast['offers']> = [];
  readonly dependencies: Mutable<CrossingsWithPast['dependencies']> = [];
  readonly notices: Mutable<CrossingsWithPast['notices']> = [];
  readonly references = new Map<BoardId, Reference[]>();
  readonly calendar: ExampleCalendar;
  readonly idOf: (who: Who) => PersonId;
  readonly #cards = new Map<string, CrossingsWithPast['cards'][number]>();
  #moments = 0;

  constructor(calendar: ExampleCalendar, idOf: (who: Who) => PersonId) {
    this.calendar = calendar;
    this.idOf = idOf;
  }

  get cards(): CrossingsWithPast['cards'] {
    return [...this.#cards.values()];
  }

  /** A moment so many days ago, and after all of these. */
  moment(daysAgo: number, ...after: readonly (Instant | null | undefined)[]): Instant {
    const own = this.calendar.moment(daysAgo, 30 + ((this.#moments += 1) % 30));
    return after.reduce<Instant>((last, one) => (one != null && one > last ? one : last), own);
  }

  /** Another board tells of this card. */
  refer({ key, facts }: FoundCard): void {
    this.#cards.set(`${key.board} ${key.kind} ${key.id}`, { ...key, facts });
  }

  show(board: string, reference: Reference): void {
    const id = asId<BoardId>(board);
    this.references.set(id, [...(this.references.get(id) ?? []), reference]);
  }

  /** People are told of what was done; everybody looked at it two days ago. */
  tell(
    about: Pick<CrossingsWithPast['notices'][number]['notice'], 'kind' | 'object' | 'verb'>,
    step: string,
    people: Iterable<PersonId>,
    at: Instant,
  ): void {
    const looked = this.calendar.moment(2, 0);
    for (const person of new Set(people))
      this.notices.push({
        notice: { id: `${about.object}:${step}:${person}`, person, ...about },
        at,
        seenAt: at < looked ? looked : null,
      });
  }

  teamName(team: string): string {
    return exampleOrganisation.teams.find(({ id }) => id === team)?.name ?? team;
  }
}
