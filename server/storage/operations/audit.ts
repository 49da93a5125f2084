import { createHash } from 'node:crypto';
import type {
  AuditAction,
  AuditActorKind,
  AuditDetail,
  AuditEntry,
  AuditLog,
  AuditObjectKind,
  AuditResult,
} from '@verbeterbord/shared/domain/audit.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely, type Transaction } from 'kysely';
import { together } from '../engine/unit.ts';
import type { Schema } from '../schema.ts';

/** A row of the log. */
export interface AuditRow {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: PersonId | null;
  readonly actorKind: AuditActorKind;
  readonly action: AuditAction;
  readonly objectKind: AuditObjectKind | null;
  readonly object: string | null;
  readonly result: AuditResult;
  readonly origin: string | null;
  readonly detail: AuditDetail;
}

/** What to look for; all of it must hold. */
export interface AuditQuery {
  /** From this moment on. */
  readonly from?: Instant;
  /** Before this moment. */
  readonly to?: Instant;
  readonly actor?: PersonId;
  readonly action?: AuditAction;
  readonly object?: string;
  /** In the object, the origin or the detail, whatever its case. */
  readonly text?: string;
  /** Rows before this one: the next page. */
  readonly before?: number;
  /** At most so many; 500 is the most. */
  readonly limit: number;
}

/** Whether nobody tampered with the log; otherwise the first row that isn't what it was, or is gone. */
export type AuditCheck =
  | { readonly ok: true; readonly rows: number; readonly last: number; readonly hash: string }
  | { readonly ok: false; readonly seq: number; readonly problem: 'changed' | 'missing' };

const columns = [
  'seq',
  'at',
  'actor',
  'actor_kind',
  'action',
  'object_kind',
  'object',
  'result',
  'origin',
  'detail',
] as const;

type Stored = Pick<Schema['audit'], Exclude<(typeof columns)[number], 'seq'>> & { seq: number };

const longestText = 300;
const checkedAtOnce = 1000;

/**
 * The audit log: it only grows. Each row's hash stands on the row before it, so that a row that was changed, taken out or moved
 * shows. The row before is looked up in the transaction that writes, so that also a second process (the command line beside a
 * running server) chains right.
 */
export class AuditStore implements AuditLog {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Resolves when it is on disk. Texts in the detail are cut off at 300 characters. */
  async add(entry: AuditEntry): Promise<void> {
    const { action, actor, actorKind, objectKind = null, object = null, result, origin, detail = {} } = entry;
    await this.#db.transaction().execute(async (db) => {
      const last = await lastSeq(db);
      const previous = await hashOf(db, last);
      const row = {
        seq: last + 1,
        at: toInstant(this.#now()),
        actor,
        actor_kind: actorKind,
        action,
        object_kind: objectKind,
        object: object?.slice(0, longestText) ?? null,
        result,
        origin,
        detail: JSON.stringify(bounded(detail)),
      };
      await db
        .insertInto('audit')
        .values({ ...row, previous_hash: previous, hash: chained(previous, row) })
        .execute();
    });
  }

  async together<Value>(body: () => Promise<Value>): Promise<Value> {
    return together(this.#db, body);
  }

  /** Newest first. */
  async search(query: AuditQuery): Promise<AuditRow[]> {
    const { from, to, actor, action, object, text, before, limit } = query;
    let rows = this.#db.selectFrom('audit').select(columns);
    if (from !== undefined) rows = rows.where('at', '>=', from);
    if (to !== undefined) rows = rows.where('at', '<', to);
    if (actor !== undefined) rows = rows.where('actor', '=', actor);
    if (action !== undefined) rows = rows.where('action', '=', action);
    if (object !== undefined) rows = rows.where('object', '=', object);
    if (before !== undefined) rows = rows.where('seq', '<', before);
    if (text !== undefined && text !== '') {
      const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      rows = rows.where(
        sql<boolean>`(detail like ${pattern} escape '\\' or origin like ${pattern} escape '\\' or object like ${pattern} escape '\\')`,
      );
    }
    const found = await rows.orderBy('seq', 'desc').limit(Math.min(limit, 500)).execute();
    return found.map(rowOf);
  }

  /** Reads the whole log, a page at a time, and does every sum again. */
  async verify(): Promise<AuditCheck> {
    for (;;) {
      const anchor = await anchorOf(this.#db);
      const check = await this.#verifyFrom(anchor);
      // what was destroyed after its term while we read isn't missing
      if (check.ok || (await anchorOf(this.#db)).up_to_seq === anchor.up_to_seq) return check;
    }
  }

  /**
   * Destroys what is older than its term. The anchor keeps up to where, and the hash that the oldest row left builds on; the
   * database refuses to destroy anything after it. Answers how many rows went.
   */
  async prune(before: Instant): Promise<number> {
    return this.#db.transaction().execute(async (db) => {
      const stays = await db
        .selectFrom('audit')
        .select((each) => each.fn.min('seq').as('seq'))
        .where('at', '>=', before)
        .executeTakeFirst();
      const upTo = stays?.seq == null ? await lastSeq(db) : stays.seq - 1;
      const anchor = await anchorOf(db);
      if (upTo <= anchor.up_to_seq) return 0;
      const hash = await hashOf(db, upTo);
      await db.updateTable('audit_anchor').set({ up_to_seq: upTo, hash }).where('id', '=', 1).execute();
      const gone = await db.deleteFrom('audit').where('seq', '<=', upTo).executeTakeFirst();
      return Number(gone.numDeletedRows);
    });
  }

  async #verifyFrom(anchor: { readonly up_to_seq: number; readonly hash: string }): Promise<AuditCheck> {
    const given = await lastSeq(this.#db);
    let { up_to_seq: seq, hash } = anchor;
    for (;;) {
      const rows = await this.#db
        .selectFrom('audit')
        .select([...columns, 'previous_hash', 'hash'])
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(checkedAtOnce)
        .execute();
      for (const row of rows) {
        if (row.seq !== seq + 1) return { ok: false, seq: seq + 1, problem: 'missing' };
        if (row.previous_hash !== hash || row.hash !== chained(hash, row))
          return { ok: false, seq: row.seq, problem: 'changed' };
        ({ seq, hash } = row);
      }
      if (rows.length < checkedAtOnce) break;
    }
    // fewer than were ever written: the newest were taken away
    if (seq < given) return { ok: false, seq: seq + 1, problem: 'missing' };
    return { ok: true, rows: seq - anchor.up_to_seq, last: seq, hash };
  }
}

/** The highest number ever given out, also when that row is gone. */
async function lastSeq(db: Kysely<Schema> | Transaction<Schema>): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = 'audit'`.execute(
    db,
  );
  return rows[0]?.seq ?? 0;
}

async function anchorOf(
  db: Kysely<Schema> | Transaction<Schema>,
): Promise<{ readonly up_to_seq: number; readonly hash: string }> {
  return db
    .selectFrom('audit_anchor')
    .select(['up_to_seq', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
}

/** Hash of a row, or of the anchor that stands for it. Empty when it is neither: then the check finds what is missing. */
async function hashOf(db: Transaction<Schema>, seq: number): Promise<string> {
  const row = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst();
  if (row !== undefined) return row.hash;
  const anchor = await anchorOf(db);
  return anchor.up_to_seq === seq ? anchor.hash : '';
}

function chained(previous: string, row: Stored): string {
  const values = columns.map((name) => row[name]);
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(values)}`)
    .digest('hex');
}

function bounded(detail: AuditDetail): AuditDetail {
  return Object.fromEntries(
    Object.entries(detail)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, longestText) : value]),
  );
}

function rowOf(row: Stored): AuditRow {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    actorKind: row.actor_kind,
    action: row.action as AuditAction,
    objectKind: row.object_kind as AuditObjectKind | null,
    object: row.object,
    result: row.result,
    origin: row.origin,
    detail: JSON.parse(row.detail) as AuditDetail,
  };
}
