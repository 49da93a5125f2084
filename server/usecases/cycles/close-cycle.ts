import { invariant } from '@verbeterbord/shared/assert.ts';
import { closeCycle as moveOn } from '@verbeterbord/shared/board/commands/close-cycle.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { boardCycle, cycleToClose } from '@verbeterbord/shared/domain/cycle.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import { closeInput } from '../../boards/closing/close-input.ts';
import { countMood } from '../../boards/closing/count-mood.ts';
import { destructionDay } from '../../boards/closing/destruction-day.ts';
import { draftRecord, type DraftOptions } from '../../boards/closing/draft-record.ts';
import type { ServerEvents } from '../../events.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { BegunClosing, RecordStore } from '../../storage/cycles/records.ts';
import type { RetentionStore } from '../../storage/operations/retention.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { HubPort } from '../boards/hub-port.ts';

export interface ClosingDeps {
  readonly hub: Pick<HubPort, 'read' | 'edit'>;
  readonly records: Pick<
    RecordStore,
    'begin' | 'end' | 'begun' | 'find' | 'actionsOf' | 'lastOf' | 'successesOf'
  >;
  readonly boards: Pick<BoardStore, 'find'>;
  readonly teams: Pick<TeamStore, 'calendarOf'>;
  readonly events: ServerEvents;
  /** When the clock was last believed; a closing on a wrong day would put the board years ahead, with no way back. */
  readonly retentionStore?: Pick<RetentionStore, 'believed'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface CloseCycle {
  readonly board: BoardId;
  readonly number: number;
  readonly by: PersonId;
}

/** Which record there is, and whether it was this closing that wrote it. */
export interface Closed {
  readonly number: number;
  readonly closed: boolean;
}

/**
 * Closes a board's cycle, exactly once: the record is decided in SQL, and the board follows it by an edit that changes nothing the
 * second time. Whoever comes second gets the same record. Refuses `cycle-not-open` for a cycle that isn't next, `clock-leapt`, and `busy` when the
 * board can't follow just now: then the record stands, and `finishClosings` brings the board along. The right was checked before.
 */
export async function closeCycle(
  deps: ClosingDeps,
  { board: id, number, by }: CloseCycle,
): Promise<Result<Closed>> {
  const board = await deps.boards.find(id);
  if (board === null) return refuse('not-found');
  const now = deps.now();
  const calendar = await deps.teams.calendarOf(board.team);
  const since = dayOf(Date.parse(board.createdAt));
  const open = cycleToClose(calendar, dayOf(now), board.lastClosed, since);
  let closed = false;
  if (open?.cycle.number === number) {
    if (await hasLeapt(deps, now)) return refuse('clock-leapt');
    const before = board.lastClosed === null ? null : await deps.records.find(id, board.lastClosed);
    const draft = await draftOf(deps, id, { cycle: open.cycle, since: before?.closedAt ?? null });
    closed = await deps.records.begin(
      {
        board: id,
        ...open.cycle,
        closedAt: toInstant(now),
        closedBy: by,
        destroyOn: destructionDay(open.cycle.end, board.recordYears),
        ...draft,
      },
      countMood,
    );
  }
  const record = await deps.records.find(id, number);
  // a record that reached its day is no record any more
  if (record === null) return refuse('cycle-not-open');
  const finished = await finish(deps, { board: id, number, by, closedAt: record.closedAt });
  return finished.ok ? accept({ number, closed }) : finished;
}

/** Milliseconds that a server may have been switched off: a clock that is further ahead waits until it went on evenly for a day. */
const longestAway = 60 * 24 * 3_600_000;

async function hasLeapt({ retentionStore }: ClosingDeps, now: number): Promise<boolean> {
  const believed = (await retentionStore?.believed()) ?? null;
  return believed !== null && now - Date.parse(believed) > longestAway;
}

/** Brings boards along whose closing a stop or a full disk left unfinished. Answers what couldn't be brought along yet. */
export async function finishClosings(deps: ClosingDeps): Promise<readonly BegunClosing[]> {
  const left: BegunClosing[] = [];
  for (const closing of await deps.records.begun()) {
    const finished = await finish(deps, closing).catch(() => refuse('busy'));
    if (!finished.ok) left.push(closing);
  }
  return left;
}

/** As it is on disk now. */
async function draftOf(
  { hub, records }: ClosingDeps,
  board: BoardId,
  closing: Pick<DraftOptions, 'cycle' | 'since'>,
): Promise<ReturnType<typeof draftRecord>> {
  const done = await hub.read(board, (doc) =>
    listCards(doc, 'action').flatMap(({ id, place }) => (place.state === 'done' ? [id] : [])),
  );
  // nobody but a closing writes records, and it is the judge below that decides between two
  const recorded = await records.lastOf(board, done);
  const told = await records.successesOf(board);
  return hub.read(board, (doc) => draftRecord(doc, { ...closing, recorded, told }));
}

/** Does nothing when it was done before. */
async function finish(deps: ClosingDeps, { board: id, number, by, closedAt }: BegunClosing): Promise<Result> {
  const { records, hub, events } = deps;
  const [board, record] = [await deps.boards.find(id), await records.find(id, number)];
  invariant(board !== null && record !== null, 'a record has a board');
  if (record.isClosed) return accept();
  const calendar = await deps.teams.calendarOf(board.team);
  const next = boardCycle(calendar, dayOf(Date.parse(closedAt)), number).number;
  const actions = await records.actionsOf(id, number);
  const { lesson } = record.content;
  const moved = await hub.edit(id, by, moveOn, closeInput({ number, lesson, actions }, next));
  if (!moved.ok) return moved;
  await records.end(id, number);
  events.emit('cycleClosed', { board: id, number });
  return accept();
}
