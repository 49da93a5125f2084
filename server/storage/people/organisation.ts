import type { Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import type { Office, Person, Team, TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { ChangeRow, NewBoardRow } from '../boards/board-log.ts';
import { writeRecord, type NewRecord } from '../cycles/records.ts';
import type { Schema } from '../schema.ts';
import { writeMeeting, type MeetingRow } from '../team-of-teams/meetings.ts';
import { writeCrossings, type CrossingsWithPast } from '../team-of-teams/write-crossings.ts';

export interface Membership {
  readonly team: TeamId;
  readonly person: PersonId;
  readonly role: TeamRole;
  readonly from: Day;
  /** Its last day; null while it lasts. */
  readonly until: Day | null;
}

/** Who speaks for a team in the Team van teams above it. */
export interface Delegate {
  readonly team: TeamId;
  readonly parent: TeamId;
  readonly person: PersonId;
  readonly deputy: PersonId | null;
}

/** A board that an organisation begins with, and its past. */
export interface BoardWithPast extends NewBoardRow {
  /** Its document so far (format V1). */
  readonly first: Uint8Array;
  /** Oldest first. */
  readonly changes: readonly ChangeRow[];
  readonly visits: readonly { readonly person: PersonId; readonly at: Instant }[];
  /** Of the cycles that it closed, oldest first. */
  readonly records: readonly NewRecord[];
}

/** A whole organisation, to set up at once. Teams stand after their parents. */
export interface NewOrganisation {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  /** Nobody when left out. */
  readonly administrators?: readonly PersonId[];
  readonly teams: readonly Team[];
  readonly memberships: readonly Membership[];
  readonly delegates: readonly Delegate[];
  /** One per team without a parent: all under it share it. */
  readonly calendars: readonly { readonly team: TeamId; readonly calendar: Calendar }[];
  /** None when left out. */
  readonly boards?: readonly BoardWithPast[];
  /** What went between its teams; nothing when left out. */
  readonly crossings?: CrossingsWithPast;
  /** Those that its teams held; none when left out. */
  readonly meetings?: readonly MeetingRow[];
}

/** The organisation that this server is for. */
export class OrganisationStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Null on a database that was never set up. */
  async name(): Promise<string | null> {
    const row = await this.#db.selectFrom('organisation').select('name').limit(1).executeTakeFirst();
    return row?.name ?? null;
  }

  async offices(): Promise<Office[]> {
    return this.#db.selectFrom('office').select(['id', 'name']).orderBy('name').execute();
  }

  /**
   * Sets up everything in one transaction, so that a power cut half-way leaves a database that was never set up. Throws when
   * something of it is there already.
   */
  async setUp(given: NewOrganisation): Promise<void> {
    if (this.#db.isTransaction) await this.#write(this.#db, given);
    else await this.#db.transaction().execute((db) => this.#write(db, given));
  }

  async #write(db: Kysely<Schema>, given: NewOrganisation): Promise<void> {
    await db.insertInto('organisation').values({ id: given.id, name: given.name }).execute();
    for (const { id, name } of given.offices) await db.insertInto('office').values({ id, name }).execute();
    for (const { id, name, initials, role, office } of given.people)
      await db.insertInto('person').values({ id, name, initials, role, office }).execute();
    if (given.administrators !== undefined)
      await db
        .updateTable('person')
        .set({ administrator: 1 })
        .where('id', 'in', given.administrators)
        .execute();
    for (const { id, name, parent } of given.teams)
      await db.insertInto('team').values({ id, name, parent }).execute();
    for (const { team, person, role, from, until } of given.memberships)
      await db
        .insertInto('membership')
        .values({ team, person, role, from_day: from, until_day: until })
        .execute();
    for (const { team, parent, person, deputy } of given.delegates)
      await db.insertInto('delegate').values({ team, parent, person, deputy }).execute();
    for (const { team, calendar } of given.calendars)
      for (const { start, days, firstNumber } of calendar)
        await db
          .insertInto('calendar_part')
          .values({ team, start, days, first_number: firstNumber })
          .execute();
    for (const board of given.boards ?? []) await hangUp(db, board);
    if (given.crossings !== undefined) await writeCrossings(db, given.crossings);
    for (const meeting of given.meetings ?? []) await writeMeeting(db, meeting);
  }
}

async function hangUp(db: Kysely<Schema>, board: BoardWithPast): Promise<void> {
  const { id, team, title, person, at, first, changes, visits, records } = board;
  const last_closed = records.at(-1)?.number ?? null;
  await db
    .insertInto('board')
    .values({ id, team, title, created_by: person, created_at: at, last_closed })
    .execute();
  for (const record of records) await writeRecord(db, record, 'closed');
  await db.insertInto('board_update').values({ board: id, bytes: first, person, at }).execute();
  if (changes.length > 0)
    await db
      .insertInto('card_change')
      .values(
        changes.map(({ card, cardKind, kind, person: by, at: then, detail }) => ({
          board: id,
          card,
          card_kind: cardKind,
          kind,
          person: by,
          at: then,
          detail,
        })),
      )
      .execute();
  if (visits.length > 0)
    await db
      .insertInto('board_visit')
      .values(visits.map((visit) => ({ board: id, person: visit.person, at: visit.at })))
      .execute();
}
