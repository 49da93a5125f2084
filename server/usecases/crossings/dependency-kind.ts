import type { DependencyReference, Reference } from '@verbeterbord/shared/domain/reference.ts';
import {
  asId,
  type BoardId,
  type DependencyId,
  type PersonId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import { dayOf, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { destructionDay } from '../../boards/closing/destruction-day.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Dependency } from '../../storage/team-of-teams/dependencies.ts';
import type { Aftermath, CardFacts, CrossingKind, ReferredCard, Telling } from './crossing-kind.ts';

export type DependencyKindDeps = Pick<Stores, 'dependencies' | 'dependencyTerms' | 'teamNotices'>;

/** Cards that wait for each other, as what goes between teams. */
export class DependencyKind implements CrossingKind {
  readonly #deps: DependencyKindDeps;

  constructor(deps: DependencyKindDeps) {
    this.#deps = deps;
  }

  async reference(board: BoardId, id: string): Promise<Reference | null | undefined> {
    const dependency = await this.#deps.dependencies.find(asId<DependencyId>(id));
    if (dependency === null) return undefined;
    const { waits, on, isShown } = dependency;
    // a card that left its board waits for nothing any more
    if (!isShown || waits.standing === 'gone') return null;
    if (board === waits.board) return referenceTo(dependency, 'waits');
    return board === on.board ? referenceTo(dependency, 'awaited') : null;
  }

  async cards(): Promise<readonly ReferredCard[]> {
    return (await this.#deps.dependencies.shown()).flatMap(({ waits, on }) =>
      [waits, on].map(({ board, kind, id }) => ({ board, kind, id })),
    );
  }

  async tellingOf(card: ReferredCard): Promise<readonly Telling[]> {
    return (await this.#deps.dependencies.at(card)).map(telling);
  }

  /** Done there tells here: whose card waited hears it, unless they did it themselves. */
  async cardChanged(
    card: ReferredCard,
    before: CardFacts,
    after: CardFacts,
    at: Instant,
  ): Promise<readonly PersonId[]> {
    if (before.standing === after.standing) return [];
    const { dependencies } = this.#deps;
    const told = new Set<PersonId>();
    for (const dependency of await dependencies.at(card)) {
      const { id, waits, on } = dependency;
      const isAwaited = on.board === card.board && on.kind === card.kind && on.id === card.id;
      if (!isAwaited) {
        if (after.standing === 'gone') await dependencies.setEnded(id, at);
      } else if (after.standing === 'done') {
        await dependencies.setEnded(id, at);
        for (const person of await this.#tell(dependency, at)) told.add(person);
      } else if (before.standing === 'done' && after.standing !== 'gone' && waits.standing !== 'gone') {
        if (await this.#mayWaitAgain(dependency)) await dependencies.setEnded(id, null);
        else await dependencies.end(id, at);
      }
    }
    return [...told];
  }

  /** Since it was over somebody may have made the same wait anew, or others that it would close a circle with. */
  async #mayWaitAgain({ id, waits, on }: Dependency): Promise<boolean> {
    const { dependencies } = this.#deps;
    const again = await dependencies.waitingOf(waits);
    const isMadeAnew = again.some(
      (other) =>
        other.id !== id && other.on.board === on.board && other.on.kind === on.kind && other.on.id === on.id,
    );
    return !isMadeAnew && !(await dependencies.reaches(on, waits));
  }

  async ofLateBoard(): Promise<readonly DependencyId[]> {
    return [];
  }

  async waitingTeams(): Promise<readonly TeamId[]> {
    return [];
  }

  /** What waits on its boards waits no longer; what waits for them is told that the card is gone. */
  async teamEnds(
    team: TeamId,
    _parent: TeamId | null,
    at: Instant,
  ): Promise<readonly (Telling & Aftermath)[]> {
    const ended = await this.#deps.dependencies.ofTeam(team);
    for (const { id, waits } of ended) if (waits.team === team) await this.#deps.dependencies.end(id, at);
    return ended.map((dependency) => Object.assign(telling(dependency), { people: [] }));
  }

  async fade(before: Instant): Promise<readonly Telling[]> {
    const faded: Telling[] = [];
    for (const id of await this.#deps.dependencyTerms.fade(before)) {
      const dependency = await this.#deps.dependencies.find(id);
      if (dependency !== null) faded.push(telling(dependency));
    }
    return faded;
  }

  async forgetNames(before: Instant): Promise<number> {
    return this.#deps.dependencyTerms.forgetNames(before);
  }

  async destroyDue(today: Day): Promise<number> {
    return this.#deps.dependencyTerms.destroyDue(
      (endedAt, years) => destructionDay(dayOf(Date.parse(endedAt)), years) <= today,
    );
  }

  /** Whose card waited: who owns it, else who made it, else who let it wait. */
  async #tell({ id, waits, on, madeBy }: Dependency, at: Instant): Promise<readonly PersonId[]> {
    const { dependencies, teamNotices } = this.#deps;
    const own = await dependencies.peopleOf(waits);
    const concerned = own.length > 0 || madeBy === null ? own : [madeBy];
    const mover = await dependencies.lastMover(on);
    const people = concerned.filter((person) => person !== mover);
    await teamNotices.add(
      people.map((person) => ({
        id: `${id}:done:${person}`,
        person,
        kind: 'dependency',
        object: id,
        verb: 'done',
      })),
      at,
    );
    return people;
  }
}

function telling({ id, waits, on }: Dependency): Telling {
  return { id, boards: [waits.board, on.board], teams: [waits.team, on.team] };
}

function referenceTo(dependency: Dependency, side: DependencyReference['side']): DependencyReference {
  const { id, waits, on, madeAt } = dependency;
  const [own, other] = side === 'waits' ? [waits, on] : [on, waits];
  return {
    id,
    kind: 'dependency',
    side,
    card: { kind: own.kind, id: own.id },
    other: { kind: other.kind, id: other.id, board: other.board, title: other.title },
    team: other.teamName,
    // of the card that is waited for, at both ends
    standing: on.standing,
    madeAt,
  };
}
