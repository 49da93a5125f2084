import {
  canOnTeam,
  type BoardRole,
  type OpenTo,
  type OrganisationRole,
  type TeamStanding,
  type TeamVerb,
} from '@verbeterbord/shared/domain/permission.ts';
import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { Visitor } from '../storage/access/visitors.ts';
import type { TeamPaths } from '../storage/people/team-paths.ts';
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
  /** Whether they may do this to a team: as an administrator, or by what they are in it themselves. */
  mayOnTeam(team: TeamId, verb: TeamVerb): boolean;
  /** As a member; null for who isn't one. */
  roleIn(team: TeamId): TeamRole | null;
  /** The teams whose overview they may see. */
  overviews(): ReadonlySet<TeamId>;
  readonly inOrganisation: OrganisationRole;
}

/** What of who asks decides how they stand. A letter to somebody asks so too. */
export type Asking = Pick<Who, 'visitor' | 'administrator'> & { readonly person: Pick<Who['person'], 'id'> };

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
    if (who.visitor !== null) return new VisitorStandings(who.visitor, await this.#teams.paths());
    const [standing, paths] = await Promise.all([
      this.#teams.standingOf(who.person.id, dayOf(this.#now())),
      this.#teams.paths(),
    ]);
    return new MemberStandings(standing, paths, who.administrator);
  }
}

class MemberStandings implements Standings {
  readonly inOrganisation: OrganisationRole;
  readonly #standing: Standing;
  readonly #paths: TeamPaths;
  /** The highest teams over those that they are in. */
  readonly #trees: Set<TeamId | undefined>;
  /** The teams over those that they are in. */
  readonly #over: ReadonlySet<TeamId>;

  constructor(standing: Standing, paths: TeamPaths, administrator: boolean) {
    this.#standing = standing;
    this.#paths = paths;
    const own = [...standing.roles.keys()];
    this.#trees = new Set([...own, ...standing.delegateIn].map((team) => paths.topOf(team)));
    this.#trees.delete(undefined);
    this.#over = new Set(own.flatMap((team) => paths.over(team)));
    this.inOrganisation = administrator ? 'administrator' : 'member';
  }

  roleOn({ team, openTo }: BoardOf): BoardRole {
    // a team that ended takes its boards with it
    if (!this.#paths.has(team)) return 'none';
    const own = this.#own(team);
    if (own !== null) return own;
    if (openTo === 'organisation') return 'colleague';
    return openTo === 'tree' && this.#inTreeOf(team) ? 'colleague' : 'none';
  }

  roleIn(team: TeamId): TeamRole | null {
    return this.#standing.roles.get(team) ?? null;
  }

  onTeam(team: TeamId): TeamStanding {
    if (!this.#paths.has(team)) return 'none';
    return this.inOrganisation === 'administrator' ? 'administrator' : this.#withoutOffice(team);
  }

  mayOnTeam(team: TeamId, verb: TeamVerb): boolean {
    if (!this.#paths.has(team)) return false;
    return canOnTeam(this.onTeam(team), verb) || canOnTeam(this.#withoutOffice(team), verb);
  }

  overviews(): ReadonlySet<TeamId> {
    const own = [...this.#standing.roles.keys(), ...this.#standing.delegateIn];
    const near = [...own, ...this.#over, ...own.flatMap((team) => this.#paths.under(team))];
    return new Set(near.filter((team) => this.mayOnTeam(team, 'overview')));
  }

  /** As if they were no administrator. */
  #withoutOffice(team: TeamId): Exclude<TeamStanding, 'administrator'> {
    const own = this.#own(team);
    if (own !== null) return own;
    if (this.#over.has(team)) return 'below';
    if (this.#paths.over(team).some((each) => this.#own(each) !== null)) return 'above';
    return this.#inTreeOf(team) ? 'colleague' : 'none';
  }

  #own(team: TeamId): TeamRole | 'delegate' | null {
    const role = this.#standing.roles.get(team) ?? null;
    // who only looks on in a team may work in it all the same as somebody's delegate
    const delegate = this.#standing.delegateIn.has(team) && (role === null || role === 'viewer');
    return delegate ? 'delegate' : role;
  }

  #inTreeOf(team: TeamId): boolean {
    const top = this.#paths.topOf(team);
    return top !== undefined && this.#trees.has(top);
  }
}

/** Somebody who came by a link, or a screen on the wall: what was opened to them, and nothing else exists. */
class VisitorStandings implements Standings {
  readonly inOrganisation = 'guest';
  readonly #visitor: Visitor;
  readonly #paths: TeamPaths;

  constructor(visitor: Visitor, paths: TeamPaths) {
    this.#visitor = visitor;
    this.#paths = paths;
  }

  roleOn({ id, team }: BoardOf): BoardRole {
    // a team that ended takes its boards with it
    return this.#paths.has(team) ? opened(this.#visitor, id) : 'none';
  }

  roleIn(): null {
    return null;
  }

  onTeam(): TeamStanding {
    return 'none';
  }

  mayOnTeam(): boolean {
    return false;
  }

  overviews(): ReadonlySet<TeamId> {
    return new Set();
  }
}

function opened(visitor: Visitor, board: BoardId): BoardRole {
  if (visitor.by === 'display') return visitor.boards.includes(board) ? 'display' : 'none';
  return visitor.board === board ? visitor.role : 'none';
}
