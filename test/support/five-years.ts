import { writeRecord } from '@verbeterbord/server/storage/cycles/records.ts';
import type { Storage } from '@verbeterbord/server/storage/database.ts';
import { together } from '@verbeterbord/server/storage/engine/unit.ts';
import { OrganisationStore } from '@verbeterbord/server/storage/people/organisation.ts';
import type { Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import { asId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { Dice } from '../convergence/dice.ts';
import { liveBoard } from './five-years/live-board.ts';
import { pastCycle } from './five-years/past-cycles.ts';

export interface FiveYearsPlan {
  readonly boards: number;
  /** Closed ones of every board; the one after them is now. */
  readonly cycles: number;
  /** In the records of all boards together. */
  readonly archived: number;
  /** Somebody who works on many boards: open and closed actions of theirs, over so many boards. */
  readonly busy: { readonly boards: number; readonly actions: number };
  /** The same seed makes the same five years. */
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the issue asks for: five years of an organisation with three hundred boards. */
export const fullPlan = {
  boards: 300,
  cycles: 130,
  archived: 200_000,
  busy: { boards: 12, actions: 3_000 },
  seed: 5,
} as const satisfies Omit<FiveYearsPlan, 'now'>;

export interface FiveYears {
  readonly boards: readonly BoardId[];
  readonly people: readonly PersonId[];
  /** Who has so many actions. */
  readonly busy: PersonId;
  readonly archived: number;
}

const days = 14;
/** Records that are written in one transaction. */
const recordsAtOnce = 500;
/** Of somebody's actions: the rest was closed. */
const openShare = 0.2;
const doneShare = 0.08;

/** Writes an organisation with a past into an empty database, straight through the stores, as the server would have left it. */
export async function writeFiveYears(storage: Storage, plan: FiveYearsPlan): Promise<FiveYears> {
  const { db } = storage;
  const dice = new Dice(plan.seed);
  const top = asId<TeamId>('vijf-jaar');
  const start = addDays(dayOf(plan.now), -plan.cycles * days);
  const calendar: Calendar = [{ start, days, firstNumber: 1 }];
  const boards = Array.from({ length: plan.boards }, (_, at) => asId<BoardId>(`bord-${at + 1}`));
  const busy = asId<PersonId>('bezig');
  const people = Array.from({ length: Math.max(10, plan.boards) }, (_, at) =>
    asId<PersonId>(`mens-${at + 1}`),
  );
  const teamOf = (board: BoardId): TeamId => asId<TeamId>(`team-van-${board}`);
  const workOn = (at: number): PersonId[] =>
    Array.from({ length: 8 }, (_, more) => people[(at * 3 + more) % people.length] ?? busy);
  const busyOn = boards.slice(0, plan.busy.boards);
  const perBoard = plan.busy.actions / Math.max(1, busyOn.length);
  const mineOn = (board: BoardId) =>
    busyOn.includes(board)
      ? { person: busy, open: Math.round(perBoard * openShare), done: Math.round(perBoard * doneShare) }
      : undefined;

  await new OrganisationStore(db).setUp({
    id: 'vijf-jaar',
    name: 'Vijf jaar',
    offices: [],
    people: [...people, busy].map((id) => ({ id, name: id, initials: 'V', role: 'consulent', office: null })),
    teams: [
      { id: top, name: 'Team van teams', parent: null },
      ...boards.map((board) => ({ id: teamOf(board), name: `Team van ${board}`, parent: top })),
    ],
    memberships: boards.flatMap((board, at) =>
      [...new Set([...workOn(at), ...(busyOn.includes(board) ? [busy] : [])])].map((person) => ({
        team: teamOf(board),
        person,
        role: 'member' as const,
        from: start,
        until: null,
      })),
    ),
    delegates: [],
    calendars: [{ team: top, calendar }],
    boards: boards.map((board, at) => {
      const mine = mineOn(board);
      const doc = liveBoard({
        dice,
        board,
        cycle: plan.cycles + 1,
        now: plan.now,
        people: workOn(at),
        ...(mine === undefined ? {} : { mine }),
      });
      return {
        id: board,
        team: teamOf(board),
        title: `Bord ${at + 1}`,
        person: null,
        at: toInstant(Date.parse(`${start}T08:00:00.000Z`)),
        first: Y.encodeStateAsUpdate(doc),
        changes: [],
        visits: [],
        records: [],
      };
    }),
  });

  const records = plan.boards * plan.cycles;
  let archived = 0;
  let left = Math.round(plan.busy.actions * (1 - openShare - doneShare));
  let waiting: ReturnType<typeof pastCycle>[] = [];
  const write = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    await together(db, async () => {
      for (const record of now) await writeRecord(db, record, 'closed');
    });
  };
  for (let number = 1; number <= plan.cycles; number += 1)
    for (const [at, board] of boards.entries()) {
      const turn = (number - 1) * plan.boards + at;
      const actions = Math.round(((turn + 1) * plan.archived) / records) - archived;
      archived += actions;
      const own = busyOn.includes(board) ? Math.min(actions, left, 2) : 0;
      left -= own;
      waiting.push(
        pastCycle({
          dice,
          board,
          calendar,
          number,
          people: workOn(at),
          actions,
          mine: own > 0 ? { person: busy, actions: own } : undefined,
        }),
      );
      if (waiting.length >= recordsAtOnce) await write();
    }
  await write();
  await db.updateTable('board').set({ last_closed: plan.cycles }).execute();
  return { boards, people, busy, archived };
}
