import type { PostKind, PostOutcome } from '@verbeterbord/shared/domain/post.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { MentionStore, type MentionKey } from './mentions.ts';

/** A letter that is to go. */
export interface NewLetter {
  /** What makes it once, such as `digest:<person>:<day>`. */
  readonly key: string;
  readonly person: PersonId;
  readonly kind: PostKind;
  /** JSON. Its words are made when it goes. */
  readonly about: string;
}

export interface QueuedLetter extends NewLetter {
  readonly id: number;
  readonly madeAt: Instant;
  readonly tries: number;
}

/** Letters to people, each once by its key: waiting, or ended in some way. */
export class MailQueue {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** False when there was one by this key. The mentions that it tells of are marked in the same transaction. */
  async add(letter: NewLetter, at: Instant, told: readonly MentionKey[] = []): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const made = await db
        .insertInto('outgoing_mail')
        .values({ ...letter, made_at: at, next_try_at: at })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      if (made.numInsertedOrUpdatedRows !== 1n) return false;
      await new MentionStore(db).markTold(told, at);
      return true;
    });
  }

  /** Those of these keys that were used. */
  async known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let at = 0; at < keys.length; at += 500) {
      const rows = await this.#db
        .selectFrom('outgoing_mail')
        .select('key')
        .where('key', 'in', keys.slice(at, at + 500))
        .execute();
      for (const { key } of rows) found.add(key);
    }
    return found;
  }

  /** When the last letter of a kind was made, for everybody who got one. */
  async lastMade(kind: PostKind): Promise<ReadonlyMap<PersonId, Instant>> {
    const rows = await this.#db
      .selectFrom('outgoing_mail')
      .select('person')
      .select((each) => each.fn.max('made_at').as('at'))
      .where('kind', '=', kind)
      .groupBy('person')
      .execute();
    return new Map(rows.map(({ person, at }) => [person, at]));
  }

  /**
   * Whose turn it is, oldest first. `far`: further than any pause reaches; what waits until then was made while the clock was
   * wrong, and has its turn now.
   */
  async due(now: Instant, far: Instant, limit: number): Promise<QueuedLetter[]> {
    return this.#db
      .selectFrom('outgoing_mail')
      .select(['id', 'key', 'person', 'kind', 'about', 'made_at as madeAt', 'tries'])
      .where('ended_at', 'is', null)
      .where((each) => each.or([each('next_try_at', '<=', now), each('next_try_at', '>', far)]))
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  /** Counts a try before it is made: whatever happens then, the next comes at `next`. */
  async claim(id: number, next: Instant): Promise<void> {
    await this.#db
      .updateTable('outgoing_mail')
      .set((each) => ({ tries: each('tries', '+', 1), next_try_at: next }))
      .where('id', '=', id)
      .execute();
  }

  async postpone(id: number, next: Instant): Promise<void> {
    await this.#db.updateTable('outgoing_mail').set({ next_try_at: next }).where('id', '=', id).execute();
  }

  /** Nothing more happens with it; what it was about goes, for nobody needs that any more. */
  async end(id: number, outcome: PostOutcome, at: Instant): Promise<void> {
    await this.#db
      .updateTable('outgoing_mail')
      .set({ ended_at: at, outcome, about: '{}' })
      .where('id', '=', id)
      .execute();
  }

  /** Letters to somebody that were given up since a moment and that they weren't told of yet. */
  async givenUp(
    person: PersonId,
    since: Instant,
  ): Promise<{ readonly id: number; readonly kind: PostKind; readonly at: Instant }[]> {
    return this.#db
      .selectFrom('outgoing_mail')
      .select(['id', 'kind', 'made_at as at'])
      .where('person', '=', person)
      .where('outcome', '=', 'given-up')
      .where('seen_at', 'is', null)
      .where('made_at', '>=', since)
      .orderBy('id', 'desc')
      .execute();
  }

  async markSeen(person: PersonId, ids: readonly number[], at: Instant): Promise<void> {
    if (ids.length === 0) return;
    await this.#db
      .updateTable('outgoing_mail')
      .set({ seen_at: at })
      .where('person', '=', person)
      .where('id', 'in', ids)
      .execute();
  }

  /** How many wait, however long. */
  async waiting(): Promise<number> {
    const row = await this.#db
      .selectFrom('outgoing_mail')
      .select((each) => each.fn.countAll<number>().as('count'))
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    return row.count;
  }

  /** That these ended before a moment is of no use to anybody now. */
  async removeEnded(before: Instant): Promise<number> {
    const gone = await this.#db.deleteFrom('outgoing_mail').where('ended_at', '<', before).executeTakeFirst();
    return Number(gone.numDeletedRows);
  }
}
