import type {
  ImportChoices,
  ImportCounts,
  ImportFault,
  ImportPreview,
  ImportReport,
  ImportSource,
} from '@verbeterbord/shared/api/imports.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import { boardCycle } from '@verbeterbord/shared/domain/cycle.ts';
import { accept, refuse, type Refusal, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import type { ImportPlan } from '../../imports/import-plan.ts';
import type { ImportContext } from '../../imports/plan-builder.ts';
import { readImport } from '../../imports/read-import.ts';
import { writePlan } from '../../imports/write-plan.ts';
import type { ChangeRow } from '../../storage/boards/board-log.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { AskedBy } from '../asked-by.ts';
import type { CreateBoardDeps } from './create-board.ts';
import type { HubPort } from './hub-port.ts';

export interface ImportDeps extends CreateBoardDeps {
  readonly teams: TeamStore;
  readonly audit: AuditLog;
  readonly hub: HubPort;
}

/** What came in, and what the person chose of it. */
export interface ImportInput {
  readonly source: ImportSource;
  readonly choices: ImportChoices;
}

/** Refused because of what it is: the fault says what, and how much. */
export interface UnreadableImport extends Refusal {
  readonly code: 'unreadable-import';
  readonly fault: ImportFault;
}

export type ImportResult<Value> = Result<Value> | UnreadableImport;

/** Whom owners can be: the people of the team, or nobody for who may not know them. */
export interface ImportFor {
  readonly team: TeamId;
  /** Of the board that it goes to; null for a new one. */
  readonly lastClosed: number | null;
  readonly knowsPeople: boolean;
}

/** What would come to hang where, what wouldn't, and what can be chosen otherwise. Writes nothing and keeps nothing. */
export async function previewImport(
  deps: Pick<ImportDeps, 'teams' | 'now'>,
  whose: ImportFor,
  { source, choices }: ImportInput,
): Promise<ImportPreview> {
  const context = await contextOf(deps, whose);
  const { read, plan } = readImport(source, choices, context);
  const people = context.people.map(({ id, name }) => ({ id, name }));
  if (!plan.ok) return { read, fault: plan.fault, plan: null, people };
  const { title, goals, cards, leftOut, unmatchedOwners } = plan.value;
  return {
    read,
    fault: null,
    people,
    plan: {
      title,
      goals: goals.map((goal) => goal.title),
      lines: cards.map((card) => ({
        to: card.to,
        title: card.title,
        goal: card.goal === null ? null : (goals[card.goal]?.title ?? null),
        owners: [...card.owners],
        due: card.due,
        hasNotes: card.notes !== '',
      })),
      leftOut: [...leftOut],
      unmatchedOwners: [...unmatchedOwners],
    },
  };
}

/** Makes a new board of what came in, whole or not at all. The right was checked before. */
export async function importAsBoard(
  deps: ImportDeps,
  by: AskedBy,
  input: ImportInput & { readonly team: TeamId; readonly title: string },
): Promise<ImportResult<ImportReport>> {
  const { team, title } = input;
  const read = await readFor(deps, { team, lastClosed: null, knowsPeople: true }, input);
  if (!read.ok) return read;
  const { plan, cycle } = read.value;
  const board = newId<BoardId>();
  const now = toInstant(deps.now());
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  const made = writePlan(doc, { plan, cycle }, { by: by.actor, now, newId });
  if (!made.ok) return made;
  const first = Y.encodeStateAsUpdate(doc);
  const changes = createdOn(doc, { board, person: by.actor, at: now });
  doc.destroy();
  await deps.boardLog.create({ id: board, team, title, person: by.actor, at: now }, first, changes);
  await note(deps, by, board, input.source, made.value, { team });
  deps.events.emit('boardCreated', { board });
  return accept(reportOf(board, plan, made.value));
}

/** Hangs a list that was pasted on a board that is there, as one edit: all of it or nothing. The right was checked before. */
export async function importOnBoard(
  deps: ImportDeps,
  by: AskedBy & { readonly actor: PersonId },
  board: BoardId,
  whose: ImportFor,
  input: ImportInput,
): Promise<ImportResult<ImportReport>> {
  const read = await readFor(deps, whose, input);
  if (!read.ok) return read;
  const { plan } = read.value;
  const made = await deps.hub.edit(board, by.actor, writePlan, read.value);
  if (!made.ok) return made;
  await note(deps, by, board, input.source, made.value, { team: whose.team });
  return accept(reportOf(board, plan, made.value));
}

async function contextOf(
  { teams, now }: Pick<ImportDeps, 'teams' | 'now'>,
  { team, knowsPeople }: ImportFor,
): Promise<ImportContext> {
  const today = dayOf(now());
  return { today, people: knowsPeople ? await teams.peopleOf(team, today) : [] };
}

async function readFor(
  deps: ImportDeps,
  whose: ImportFor,
  { source, choices }: ImportInput,
): Promise<ImportResult<{ readonly plan: ImportPlan; readonly cycle: number }>> {
  const { plan } = readImport(source, choices, await contextOf(deps, whose));
  if (!plan.ok) return { ...refuse('unreadable-import'), code: 'unreadable-import', fault: plan.fault };
  const calendar = await deps.teams.calendarOf(whose.team);
  return accept({
    plan: plan.value,
    cycle: boardCycle(calendar, dayOf(deps.now()), whose.lastClosed).number,
  });
}

/** The history of a board that began with cards: somebody made them, as they would one by one. */
function createdOn(
  doc: Y.Doc,
  { board, person, at }: Pick<ChangeRow, 'board' | 'person' | 'at'>,
): ChangeRow[] {
  return cardKinds.flatMap((cardKind) =>
    listCards(doc, cardKind).map(({ id: card }): ChangeRow => ({
      board,
      card,
      cardKind,
      kind: 'created',
      person,
      at,
      detail: null,
    })),
  );
}

function reportOf(
  board: BoardId,
  { leftOut, unmatchedOwners }: ImportPlan,
  made: ImportCounts,
): ImportReport {
  return {
    board,
    made,
    leftOut: [...leftOut],
    unmatchedOwners: unmatchedOwners.filter(({ person }) => person === null),
  };
}

async function note(
  { audit }: Pick<ImportDeps, 'audit'>,
  by: AskedBy,
  board: BoardId,
  source: ImportSource,
  made: ImportCounts,
  detail: { readonly team: TeamId },
): Promise<void> {
  await audit.add({
    ...by,
    action: 'board-imported',
    objectKind: 'board',
    object: board,
    result: 'done',
    detail: { ...detail, source: source.kind, ...made },
  });
}
