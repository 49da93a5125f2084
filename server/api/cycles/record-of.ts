import type { CycleRecord, RecordLine } from '@verbeterbord/shared/api/records.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { ActionId, BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { AskedBoard } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { RecordRow } from '../../storage/cycles/records.ts';
import type { ApiDeps } from '../api-deps.ts';
import { readLateEdits } from './read-late-edits.ts';

const yearMs = 365 * 24 * 3_600_000;

/** A record as a line of the history. */
export function lineOf({ number, start, end, closedAt, content, destroyOn }: RecordRow): RecordLine {
  const { counts, lesson, mood, ambitions } = content;
  return { number, start, end, closedAt, counts, lesson, mood, ambitions, destroyOn };
}

/** Whether who asks may see who did what in a cycle: within the team, for a year. The night's job takes the names out as well. */
export function mayName(deps: Pick<ApiDeps, 'now'>, { role }: AskedBoard, closedAt: Instant): boolean {
  return canOnBoard(role, 'names') && closedAt > toInstant(deps.now() - yearMs);
}

/** A whole record, as who asks may see it. Throws `not-found` when there is none. */
export async function recordOf(deps: ApiDeps, asked: AskedBoard, number: number): Promise<CycleRecord> {
  const board = asked.row.id;
  const row = await deps.records.find(board, number);
  if (row === null) throw new HttpProblem('not-found');
  const names = mayName(deps, asked, row.closedAt);
  const actions = await deps.records.actionsOf(board, number);
  const owners = names ? await ownersOf(deps, board, number) : null;
  const departed = await deps.departures.actionsOf(board);
  const onBoard = await deps.hub.read(
    board,
    (doc) => new Set<string>(listCards(doc, 'action').map(({ id }) => id)),
  );
  const cards = await deps.departures.cardsOf(board, number);
  const rows = await deps.departures.lateEdits(
    board,
    new Set<string>([...cards, ...actions.map(({ id }) => id)]),
  );
  const lateEdits = readLateEdits(rows, names);
  const people = new Set<PersonId>();
  for (const { person } of lateEdits) if (person !== null) people.add(person);
  for (const own of owners?.values() ?? []) for (const person of own) people.add(person);
  const closedBy = names ? row.closedBy : null;
  if (closedBy !== null) people.add(closedBy);
  return {
    number,
    start: row.start,
    end: row.end,
    ...row.content,
    closedAt: row.closedAt,
    closedBy,
    destroyOn: row.destroyOn,
    actions: actions.map((action) =>
      Object.assign(action, {
        owners: owners === null ? null : (owners.get(action.id) ?? []),
        late: lateEdits.filter(({ card }) => card === action.id).length,
        where: onBoard.has(action.id) ? 'board' : departed.has(action.id) ? 'departed' : 'gone',
      } as const),
    ),
    lateEdits,
    people: await deps.people.named([...people]),
  };
}

async function ownersOf(
  deps: ApiDeps,
  board: BoardId,
  number: number,
): Promise<ReadonlyMap<ActionId, PersonId[]>> {
  const owners = new Map<ActionId, PersonId[]>();
  for (const { action, person } of await deps.records.ownersOf(board, number)) {
    const own = owners.get(action);
    if (own === undefined) owners.set(action, [person]);
    else own.push(person);
  }
  return owners;
}
