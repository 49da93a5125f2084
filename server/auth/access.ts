import type {
  BoardRole,
  OpenTo,
  OrganisationRole,
  TeamStanding,
} from '@verbeterbord/shared/domain/permission.ts';
import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { Standing, TeamStore } from '../storage/people/teams.ts';
import type { Who } from './sessions.ts';

/** What of a board decides who may see it. */
export interface BoardOf {
  readonly id: BoardId;
  readonly team: TeamId;
  readonly openTo: OpenTo;
}

/** How somebody stands to all boards and teams at one moment. */
export interface Standings {
  roleOn(board: BoardOf): BoardRole;
  onTeam(team: TeamId): TeamStanding;
  /** As a member; null for who isn't one. */
  roleIn(team: TeamId): TeamRole | null;
  readonly inOrganisation: OrganisationRole;
}

/** What of who asks decides how they stand. A letter to somebody asks so too. */
export type Asking = Pick<Who, 'guest' | 'administrator'> & { readonly person: Pick<Who['person'], 'id'> };

/** How a person stands to boards, teams and the organisation; what that allows stands in the table of rights. */
export class Access {
  readonly #teams: TeamStore;
  readonly #now: () => number;

  constructor(teams: TeamStore, now: () => number) {
    this.#teams = teams;
    this.#now = now;
  }

  /** Role on one board. */
  async roleOn(who: Who, board: BoardOf): Promise<BoardRole> {
    return (await this.standings(who)).roleOn(board);
  }

  async teamStanding(who: Who, team: TeamId): Promise<TeamStanding> {
    return (await this.standings(who)).onTeam(team);
  }

  /** To everything at once: asks the database twice, however many boards there are. */
  async standings(who: Asking): Promise<Standings> {
    if (who.guest !== null) return new GuestStandings(who.guest, await this.#teams.tops());
    const [standing, tops] = await Promise.all([
      this.#teams.standingOf(who.person.id, dayOf(this.#now())),
      this.#teams.tops(),
    ]);
    return new MemberStandings(standing, tops, who.administrator);
  }
}

class MemberStandings implements Standings {
  readonly inOrganisation: OrganisationRole;
  readonly #standing: Standing;
  readonly #tops: ReadonlyMap<TeamId, TeamId>;
  /** The highest teams over those that they are in. */
  readonly #trees: Set<TeamId | undefined>;

  constructor(standing: Standing, tops: ReadonlyMap<TeamId, TeamId>, administrator: boolean) {
    this.#standing = standing;
    this.#tops = tops;
    this.#trees = new Set([...standing.roles.keys(), ...standing.delegateIn].map((team) => tops.get(team)));
    this.#trees.delete(undefined);
    this.inOrganisation = administrator ? 'administrator' : 'member';
  }

  roleOn({ team, openTo }: BoardOf): BoardRole {
    // a team that ended takes its boards with it
    if (!this.#tops.has(team)) return 'none';
    const own = this.#own(team);
    if (own !== null) return own;
    if (openTo === 'organisation') return 'colleague';
    return openTo === 'tree' && this.#inTreeOf(team) ? 'colleague' : 'none';
  }

  roleIn(team: TeamId): TeamRole | null {
    return this.#standing.roles.get(team) ?? null;
  }

  onTeam(team: TeamId): TeamStanding {
    if (!this.#tops.has(team)) return 'none';
    if (this.inOrganisation === 'administrator') return 'administrator';
    return this.#own(team) ?? (this.#inTreeOf(team) ? 'colleague' : 'none');
  }

  #own(team: TeamId): Exclude<BoardRole & TeamStanding, 'colleague' | 'none'> | null {
    const role = this.#standing.roles.get(team) ?? null;
    // who only looks on in a team may work in it all the same as somebody's delegate
    const delegate = this.#standing.delegateIn.has(team) && (role === null || role === 'viewer');
    return delegate ? 'delegate' : role;
  }

  #inTreeOf(team: TeamId): boolean {
    const top = this.#tops.get(team);
    return top !== undefined && this.#trees.has(top);
  }
}

/** Somebody who came by a link: that one board, and nothing else exists. */
class GuestStandings implements Standings {
  readonly inOrganisation = 'guest';
  readonly #guest: NonNullable<Who['guest']>;
  readonly #tops: ReadonlyMap<TeamId, TeamId>;

  constructor(guest: NonNullable<Who['guest']>, tops: ReadonlyMap<TeamId, TeamId>) {
    this.#guest = guest;
    this.#tops = tops;
  }

  roleOn({ id, team }: BoardOf): BoardRole {
    // a team that ended takes its boards with it
    return id === this.#guest.board && this.#tops.has(team) ? this.#guest.role : 'none';
  }

  roleIn(): null {
    return null;
  }

  onTeam(): TeamStanding {
    return 'none';
  }
}
