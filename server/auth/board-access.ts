import type { BoardRole } from '@verbeterbord/shared/domain/permission.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { Standing, TeamStore } from '../storage/teams.ts';

/** How a person stands to boards; what that allows stands in the table of rights. */
export class BoardAccess {
  readonly #teams: TeamStore;
  readonly #now: () => number;

  constructor(teams: TeamStore, now: () => number) {
    this.#teams = teams;
    this.#now = now;
  }

  /** Role of somebody who is known, on boards of a team. */
  async roleOn(person: PersonId, team: TeamId): Promise<BoardRole> {
    return roleFrom(await this.standingOf(person), team);
  }

  async standingOf(person: PersonId): Promise<Standing> {
    return this.#teams.standingOf(person, dayOf(this.#now()));
  }
}

/** In the attic everybody of the organisation could see every board: whoever is known is at least a colleague. */
export function roleFrom(standing: Standing, team: TeamId): Exclude<BoardRole, 'none'> {
  return standing.roles.get(team) ?? (standing.delegateIn.has(team) ? 'delegate' : 'colleague');
}
