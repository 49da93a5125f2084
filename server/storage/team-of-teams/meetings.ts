import { meetingRecord, type MeetingRecord } from '@verbeterbord/shared/api/meetings.ts';
import type { QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import type { Meeting } from '@verbeterbord/shared/domain/meeting.ts';
import { refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { MeetingId, QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely, Selectable } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Schema } from '../schema.ts';
import { inOrder } from './overview-head-store.ts';
import { questionLines } from './question-lines.ts';

/** A meeting as it is kept. */
export interface MeetingRow {
  readonly id: MeetingId;
  readonly team: TeamId;
  /** Number of the cycle it is held in. */
  readonly cycle: number;
  readonly version: number;
  readonly meeting: Meeting;
  /** The version that its last move led to. */
  readonly movedIn: number;
  /** The step that was taken last. */
  readonly lastStep: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly record: MeetingRecord | null;
  readonly destroyOn: Day | null;
}

/** What a step leads to; with a record it is the last. */
export interface SteppedMeeting extends Pick<MeetingRow, 'version' | 'meeting' | 'movedIn' | 'lastStep'> {
  readonly end: {
    readonly at: Instant;
    readonly record: MeetingRecord;
    readonly destroyOn: Day;
  } | null;
}

/** A record of a meeting whose day has come. */
export interface DueMeeting {
  readonly id: MeetingId;
  readonly team: TeamId;
  readonly heldOn: Day;
  readonly dueOn: Day;
}

/** More than five years of a meeting each week. */
const mostListed = 300;

/** Questions per statement: databases limit the number of parameters. */
const atOnce = 400;

type StoredAgenda = Pick<MeetingRow, 'meeting' | 'movedIn' | 'lastStep'>;

/** Meetings of teams. What an ended one says is written once and never changed. */
export class MeetingStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * Begins a meeting, or finds it when the same one was begun before. Refuses `meeting-running` when another one of this team goes on,
   * and `not-found` when the team ended meanwhile.
   */
  async begin(row: MeetingRow): Promise<Result<MeetingRow>> {
    return this.#db.transaction().execute(async (db) => {
      const before = await db.selectFrom('meeting').selectAll().where('id', '=', row.id).executeTakeFirst();
      if (before !== undefined)
        return before.team === row.team ? { ok: true, value: toRow(before) } : refuse('already-exists');
      if (!(await isThere(db, row.team))) return refuse('not-found');
      const running = await db
        .selectFrom('meeting')
        .select('id')
        .where('team', '=', row.team)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      if (running !== undefined) return refuse('meeting-running');
      await writeMeeting(db, row);
      return { ok: true, value: row };
    });
  }

  /**
   * Takes a step: `decide` sees the meeting as it is, and what it answers is written in the same transaction; null writes nothing.
   * Refuses `not-found` when this team has no such meeting.
   */
  async step(
    team: TeamId,
    id: MeetingId,
    decide: (row: MeetingRow) => Result<SteppedMeeting | null>,
  ): Promise<Result<MeetingRow>> {
    return this.#db.transaction().execute(async (db) => {
      const stored = await db
        .selectFrom('meeting')
        .selectAll()
        .where('id', '=', id)
        .where('team', '=', team)
        .executeTakeFirst();
      if (stored === undefined) return refuse('not-found');
      const row = toRow(stored);
      const decided = decide(row);
      if (!decided.ok) return decided;
      const next = decided.value;
      if (next === null) return { ok: true, value: row };
      const { end } = next;
      await db
        .updateTable('meeting')
        .set({
          version: next.version,
          agenda: toAgenda(next),
          ...(end !== null && {
            state: 'ended' as const,
            ended_at: end.at,
            record: JSON.stringify(end.record),
            destroy_on: end.destroyOn,
          }),
        })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute();
      return {
        ok: true,
        value: {
          ...row,
          ...next,
          endedAt: end?.at ?? null,
          record: end?.record ?? null,
          destroyOn: end?.destroyOn ?? null,
        },
      };
    });
  }

  async find(team: TeamId, id: MeetingId): Promise<MeetingRow | null> {
    const row = await this.#db
      .selectFrom('meeting')
      .selectAll()
      .where('id', '=', id)
      .where('team', '=', team)
      .executeTakeFirst();
    return row === undefined ? null : toRow(row);
  }

  /** The one that goes on first, then newest first; the last three hundred, of which each record says all of many teams. */
  async list(team: TeamId): Promise<MeetingRow[]> {
    const rows = await this.#db
      .selectFrom('meeting')
      .selectAll()
      .where('team', '=', team)
      .orderBy('state', 'desc')
      .orderBy('started_at', 'desc')
      .orderBy('id')
      .limit(mostListed)
      .execute();
    return rows.map(toRow);
  }

  /** These questions as a team sees them, also those that are over or that it passed up; in the order of the ids. */
  async questions(team: TeamId, ids: readonly QuestionId[]): Promise<QuestionLine[]> {
    const lines: QuestionLine[] = [];
    for (const chunk of chunks(ids, atOnce))
      lines.push(...inOrder(ids, await questionLines(this.#db, chunk, team)));
    return lines;
  }

  /** Those that go on and began before this moment, or whose team ended. */
  async forgotten(before: Instant): Promise<Pick<MeetingRow, 'id' | 'team'>[]> {
    return this.#db
      .selectFrom('meeting')
      .innerJoin('team', 'team.id', 'meeting.team')
      .select(['meeting.id', 'meeting.team'])
      .where('meeting.ended_at', 'is', null)
      .where((is) => is.or([is('started_at', '<', before), is('team.ended_at', 'is not', null)]))
      .orderBy('meeting.id')
      .execute();
  }

  /** Those whose day has come, oldest first. */
  async due(today: Day): Promise<DueMeeting[]> {
    const rows = await this.#db
      .selectFrom('meeting')
      .select(['id', 'team', 'ended_at', 'destroy_on'])
      .where('destroy_on', '<=', today)
      .orderBy('destroy_on')
      .orderBy('id')
      .execute();
    return rows.flatMap(({ id, team, ended_at: ended, destroy_on: dueOn }) =>
      ended === null || dueOn === null ? [] : [{ id, team, heldOn: dayOf(Date.parse(ended)), dueOn }],
    );
  }

  /** Takes a record away for good, and keeps that it did. One transaction, or a part of the one around it. */
  async destroy({ id, team, heldOn, dueOn }: DueMeeting, at: Instant): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('meeting').where('id', '=', id).execute();
      await db
        .insertInto('meeting_destruction')
        .values({ at, team, held_on: heldOn, due_on: dueOn })
        .execute();
    });
  }

  /** Of one team, newest first. */
  async destroyedOf(team: TeamId): Promise<{ readonly on: Day; readonly at: Instant }[]> {
    return this.#db
      .selectFrom('meeting_destruction')
      .select(['held_on as on', 'at'])
      .where('team', '=', team)
      .orderBy('id', 'desc')
      .execute();
  }

  /** Of all teams, newest first. */
  async allDestroyed(): Promise<
    { readonly on: Day; readonly at: Instant; readonly team: string; readonly dueOn: Day }[]
  > {
    return this.#db
      .selectFrom('meeting_destruction')
      .innerJoin('team', 'team.id', 'meeting_destruction.team')
      .select(['held_on as on', 'at', 'team.name as team', 'due_on as dueOn'])
      .orderBy('meeting_destruction.id', 'desc')
      .execute();
  }

  /** Another term for a team's records: each is due so long after it was held, but not before `earliest`. */
  async setTerm(team: TeamId, dueOn: (end: Day) => Day, earliest: Day): Promise<void> {
    const rows = await this.#db
      .selectFrom('meeting')
      .select(['id', 'ended_at'])
      .where('team', '=', team)
      .where('ended_at', 'is not', null)
      .execute();
    for (const { id, ended_at: ended } of rows) {
      if (ended === null) continue;
      const day = dueOn(dayOf(Date.parse(ended)));
      await this.#db
        .updateTable('meeting')
        .set({ destroy_on: day < earliest ? earliest : day })
        .where('id', '=', id)
        .execute();
    }
  }
}

/** Adds a meeting as it is, a part of the transaction that `db` is. */
export async function writeMeeting(db: Kysely<Schema>, row: MeetingRow): Promise<void> {
  await db
    .insertInto('meeting')
    .values({
      id: row.id,
      team: row.team,
      cycle: row.cycle,
      state: row.endedAt === null ? 'running' : 'ended',
      version: row.version,
      agenda: toAgenda(row),
      started_at: row.startedAt,
      ended_at: row.endedAt,
      record: row.record === null ? null : JSON.stringify(row.record),
      destroy_on: row.destroyOn,
    })
    .execute();
}

async function isThere(db: Kysely<Schema>, team: TeamId): Promise<boolean> {
  const row = await db
    .selectFrom('team')
    .select('id')
    .where('id', '=', team)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

function toAgenda({ meeting, movedIn, lastStep }: StoredAgenda): string {
  return JSON.stringify({ meeting, movedIn, lastStep } satisfies StoredAgenda);
}

function toRow(row: Selectable<Schema['meeting']>): MeetingRow {
  const { id, team, cycle, version } = row;
  return {
    id,
    team,
    cycle,
    version,
    ...(JSON.parse(row.agenda) as StoredAgenda),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    record: row.record === null ? null : meetingRecord.parse(JSON.parse(row.record)),
    destroyOn: row.destroy_on,
  };
}
