import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Who looks after what is asked of a team. */
export class CaretakerStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * The leads of a team and the delegates of the teams below it, on a day; where there is neither, its members. A deputy looks after
   * it in the place of a delegate who isn't there any more, and isn't told beside them.
   */
  async of(team: TeamId, day: Day): Promise<readonly PersonId[]> {
    const { rows } = await sql<{ readonly person: PersonId; readonly rank: 'member' | 'lead' | 'delegate' }>`
      with present as (
        select m.team, m.person, m.role from membership m
        join person p on p.id = m.person and p.state = 'active'
        where m.role <> 'viewer' and m.from_day <= ${day} and (m.until_day is null or m.until_day >= ${day})
      )
      select person, role as rank from present where team = ${team}
      union
      select coalesce(own.person, stands_in.person) as person, 'delegate' as rank from delegate d
      join team t on t.id = d.team and t.ended_at is null
      left join present own on own.team = d.team and own.person = d.person
      left join present stands_in on stands_in.team = d.team and stands_in.person = d.deputy
      where d.parent = ${team} and coalesce(own.person, stands_in.person) is not null
      order by person`.execute(this.#db);
    const first = rows.filter(({ rank }) => rank !== 'member');
    return [...new Set((first.length > 0 ? first : rows).map(({ person }) => person))];
  }
}
