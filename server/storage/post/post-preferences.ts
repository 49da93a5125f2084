import { postDefaults, type PostPreference } from '@verbeterbord/shared/domain/post.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Somebody who works here now, where mail goes, and what they want in it. */
export interface Reader {
  readonly person: PersonId;
  readonly name: string;
  /** Null: no mail can go. */
  readonly email: string | null;
  readonly preference: PostPreference;
}

/** What people want in the post. Who never chose has no row. */
export class PostPreferenceStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Everybody who works here now. */
  async readers(): Promise<Reader[]> {
    return (await this.#read().orderBy('person.id').execute()).map(toReader);
  }

  /** Null for a guest, and for who works here no more. */
  async reader(person: PersonId): Promise<Reader | null> {
    const row = await this.#read().where('person.id', '=', person).executeTakeFirst();
    return row === undefined ? null : toReader(row);
  }

  async set(person: PersonId, preference: PostPreference): Promise<void> {
    const row = {
      digest: bit(preference.digest),
      digest_weekday: preference.digestWeekday,
      digest_hour: preference.digestHour,
      reminders: bit(preference.reminders),
      mentions: bit(preference.mentions),
      quiet_from: preference.quietFrom,
      quiet_until: preference.quietUntil,
      language: preference.language,
    };
    await this.#db
      .insertInto('post_preference')
      .values({ person, ...row })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
      .execute();
  }

  /** The day of the weekly overview that was put away; null when none was. */
  async overviewSeen(person: PersonId): Promise<Day | null> {
    const row = await this.#db
      .selectFrom('post_preference')
      .select('overview_seen as day')
      .where('person', '=', person)
      .executeTakeFirst();
    return row?.day ?? null;
  }

  async seeOverview(reader: Reader, day: Day): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await new PostPreferenceStore(db).set(reader.person, reader.preference);
      await db
        .updateTable('post_preference')
        .set({ overview_seen: day })
        .where('person', '=', reader.person)
        .execute();
    });
  }

  #read() {
    return this.#db
      .selectFrom('person')
      .leftJoin('post_preference', 'post_preference.person', 'person.id')
      .select([
        'person.id',
        'person.name',
        'person.email',
        'digest',
        'digest_weekday as digestWeekday',
        'digest_hour as digestHour',
        'reminders',
        'mentions',
        'quiet_from as quietFrom',
        'quiet_until as quietUntil',
        'language',
      ])
      .where('person.kind', '=', 'member')
      .where('person.state', '=', 'active');
  }
}

type Stored = {
  readonly [Key in keyof PostPreference]: PostPreference[Key] extends boolean
    ? 0 | 1 | null
    : PostPreference[Key] | null;
} & { readonly id: PersonId; readonly name: string; readonly email: string | null };

function toReader({ id, name, email, ...row }: Stored): Reader {
  return {
    person: id,
    name,
    email,
    preference: {
      digest: row.digest === null ? postDefaults.digest : row.digest === 1,
      digestWeekday: row.digestWeekday ?? postDefaults.digestWeekday,
      digestHour: row.digestHour ?? postDefaults.digestHour,
      reminders: row.reminders === null ? postDefaults.reminders : row.reminders === 1,
      mentions: row.mentions === null ? postDefaults.mentions : row.mentions === 1,
      quietFrom: row.quietFrom ?? postDefaults.quietFrom,
      quietUntil: row.quietUntil ?? postDefaults.quietUntil,
      language: row.language ?? postDefaults.language,
    },
  };
}

function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}
