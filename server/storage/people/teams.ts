import { invariant } from '@verbeterbord/shared/assert.ts';
import type { Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import { teamRoles, type Person, type Team, type TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Delegate, Membership } from './organisation.ts';
import { shownColumns, shownPerson } from './people.ts';
import { TeamPaths } from './team-paths.ts';

/** How a person stands to teams on a day. */
export interface Standing {
  /** The strongest role in each team. */
  readonly roles: ReadonlyMap<TeamId, TeamRole>;
  /** Teams van teams in which they speak for one below it, as delegate or deputy. */
  readonly delegateIn: ReadonlySet<TeamId>;
}

export class TeamStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Those that haven't ended, by name. */
  async list(): Promise<Team[]> {
    return this.#db
      .selectFrom('team')
      .select(['id', 'name', 'parent'])
      .where('ended_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute();
  }

  /** Null for one that ended, too. */
  async find(id: TeamId): Promise<Team | null> {
    const row = await this.#db
      .selectFrom('team')
      .select(['id', 'name', 'parent'])
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Memberships that hold on `day`. */
  async memberships(day: Day): Promise<Membership[]> {
    const rows = await this.#db
      .selectFrom('membership')
      .select(['team', 'person', 'role', 'from_day', 'until_day'])
      .where('from_day', '<=', day)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', day)]))
      .execute();
    return rows.map((row) => ({
      team: row.team,
      person: row.person,
      role: row.role,
      from: row.from_day,
      until: row.until_day,
    }));
  }

  async delegates(): Promise<Delegate[]> {
    return this.#db.selectFrom('delegate').select(['team', 'parent', 'person', 'deputy']).execute();
  }

  async standingOf(person: PersonId, day: Day): Promise<Standing> {
    const memberships = await this.#db
      .selectFrom('membership')
      .select(['team', 'role'])
      .where('person', '=', person)
      .where('from_day', '<=', day)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', day)]))
      .execute();
    const roles = new Map<TeamId, TeamRole>();
    for (const { team, role } of memberships) {
      const known = roles.get(team);
      if (known === undefined || teamRoles.indexOf(role) < teamRoles.indexOf(known)) roles.set(team, role);
    }
    // who speaks for a team is in it, and works in it
    const delegates = await this.#db
      .selectFrom('delegate')
      .select(['team', 'parent'])
      .where((where) => where.or([where('person', '=', person), where('deputy', '=', person)]))
      .execute();
    const speaking = delegates.filter(({ team }) => (roles.get(team) ?? 'viewer') !== 'viewer');
    return { roles, delegateIn: new Set(speaking.map((row) => row.parent)) };
  }

  /** Everybody of a team on a day, delegates of the teams below it included, by name. */
  async peopleOf(team: TeamId, day: Day): Promise<Person[]> {
    const rows = await this.#db
      .selectFrom('person')
      .select(shownColumns)
      .where('state', '=', 'active')
      .where((where) => {
        return where.or([
          where(
            'id',
            'in',
            where
              .selectFrom('membership')
              .select('membership.person')
              .where('membership.team', '=', team)
              .where('from_day', '<=', day)
              .where((inner) => inner.or([inner('until_day', 'is', null), inner('until_day', '>=', day)])),
          ),
          where(
            'id',
            'in',
            where
              .selectFrom('delegate')
              .innerJoin('membership', (join) =>
                join
                  .onRef('membership.team', '=', 'delegate.team')
                  .on((on) =>
                    on.or([
                      on('membership.person', '=', on.ref('delegate.person')),
                      on('membership.person', '=', on.ref('delegate.deputy')),
                    ]),
                  ),
              )
              .select('membership.person')
              .where('delegate.parent', '=', team)
              .where('membership.role', '!=', 'viewer')
              .where('from_day', '<=', day)
              .where((inner) => inner.or([inner('until_day', 'is', null), inner('until_day', '>=', day)])),
          ),
        ]);
      })
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(shownPerson);
  }

  /** The highest team over each team; a team without a parent is its own. */
  async tops(): Promise<ReadonlyMap<TeamId, TeamId>> {
    const teams = new Map((await this.list()).map((team) => [team.id, team]));
    return new Map([...teams.keys()].map((id) => [id, rootOf(teams, id)]));
  }

  /** Which team hangs under which. */
  async paths(): Promise<TeamPaths> {
    const rows = await this.#db
      .selectFrom('team')
      .select(['id', 'parent'])
      .where('ended_at', 'is', null)
      .execute();
    return new TeamPaths(new Map(rows.map(({ id, parent }) => [id, parent])));
  }

  /** The calendar of every team: that of the team at the top of its tree, with the numbers that the team counts by. */
  async calendars(): Promise<ReadonlyMap<TeamId, Calendar>> {
    const [teams, rows] = await Promise.all([
      this.#db
        .selectFrom('team')
        .select(['id', 'parent', 'counts_on as countsOn'])
        .where('ended_at', 'is', null)
        .execute(),
      this.#db
        .selectFrom('calendar_part')
        .select(['team', 'start', 'days', 'first_number as firstNumber'])
        .orderBy('team')
        .orderBy('start')
        .execute(),
    ]);
    const known = new Map(teams.map((team) => [team.id, team]));
    const own = Map.groupBy(rows, (row) => row.team);
    const calendars = new Map<TeamId, Calendar>();
    for (const { id, countsOn } of teams) {
      const parts = own.get(rootOf(known, id));
      if (parts !== undefined)
        calendars.set(
          id,
          parts.map(({ start, days, firstNumber }) => ({
            start,
            days,
            firstNumber: firstNumber === null ? null : firstNumber + countsOn,
          })),
        );
    }
    return calendars;
  }

  async calendarOf(team: TeamId): Promise<Calendar> {
    const calendar = (await this.calendars()).get(team);
    invariant(calendar !== undefined, `team ${team} has no calendar at the top of its tree`);
    return calendar;
  }
}

function rootOf(teams: ReadonlyMap<TeamId, Pick<Team, 'parent'>>, start: TeamId): TeamId {
  const seen = new Set<TeamId>();
  let at = start;
  for (;;) {
    const parent = teams.get(at)?.parent ?? null;
    if (parent === null || seen.has(parent)) return at;
    seen.add(at);
    at = parent;
  }
}
