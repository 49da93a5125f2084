import { hashToken, newToken } from '@verbeterbord/server/auth/token.ts';
import { readWhole, type ReadProjection } from '@verbeterbord/server/projections/read-projection.ts';
import { SessionStore } from '@verbeterbord/server/storage/access/sessions.ts';
import { ProjectionStore } from '@verbeterbord/server/storage/boards/projections.ts';
import { openStorage, type Storage } from '@verbeterbord/server/storage/database.ts';
import { OrganisationStore } from '@verbeterbord/server/storage/people/organisation.ts';
import { MentionStore } from '@verbeterbord/server/storage/post/mentions.ts';
import { SearchStore } from '@verbeterbord/server/storage/search/search-store.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { describeIndicator } from '@verbeterbord/shared/board/commands/describe-indicator.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { metaRoot } from '@verbeterbord/shared/board/schema.ts';
import { judgementValues } from '@verbeterbord/shared/domain/ambition.ts';
import { asId, newId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { Dice } from '../../convergence/dice.ts';
import { liveBoard } from '../../support/five-years/live-board.ts';
import { goalTitleOf, notesOf } from '../../support/five-years/words.ts';
import { must } from '../load/must.ts';

/** The number of the cycle that all teams are in. */
export const cycleOfTeams = 12;
const cycleDays = 14;
/** Different boards: the others are copies of one of them, or writing them takes longer than measuring. */
const differentBoards = 40;
const otherTeams = 20;
/** Boards of which rows are written in one transaction. */
const derivedAtOnce = 100;

export interface PreparedTeams {
  /** Above all of them. */
  readonly parent: TeamId;
  /** Above a few others. */
  readonly other: TeamId;
  /** One for each team under the first parent. */
  readonly boards: readonly BoardId[];
  /** A session of each team's delegate, who is a member of it; those under the other parent come last. */
  readonly tokens: readonly string[];
}

interface Template {
  /** The board as an update. */
  readonly update: Uint8Array;
  /** What the server keeps of it. */
  readonly read: ReadProjection;
}

/** Boards of teams in the midst of a cycle: some forty actions, ambitions that were judged and measured, successes. */
function templates(people: readonly PersonId[], now: number): Template[] {
  return Array.from({ length: differentBoards }, (_, at) => {
    const dice = new Dice(at + 1);
    const doc = liveBoard({ dice, board: asId('x'), cycle: cycleOfTeams, now, people });
    const context = { by: people[0] ?? null, now: toInstant(now), newId };
    must(addAmbition(doc, { title: goalTitleOf(dice), horizon: 2029 }, context));
    for (const { id: ambition } of listCards(doc, 'ambition')) {
      const value = dice.pick(judgementValues) ?? null;
      must(judgeAmbition(doc, { ambition, value, note: notesOf(dice, 1) }, context));
      must(describeIndicator(doc, { ambition, name: 'Wachttijd', unit: 'dagen', target: 10 }, context));
      for (let week = 0; week < 20; week += 1) {
        const day = addDays(dayOf(now), -7 * week);
        must(recordIndicator(doc, { ambition, day, value: 5 + dice.roll(20) }, context));
      }
    }
    return { update: Y.encodeStateAsUpdate(doc), read: readWhole(doc) };
  });
}

function boardFrom({ update }: Template, board: BoardId): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  doc.getMap(metaRoot).set('board', board);
  return Y.encodeStateAsUpdate(doc);
}

/** What a first start would derive of these boards, without reading each of them: nothing else of it is measured. */
async function derive(
  { db }: Storage,
  read: ReadonlyMap<BoardId, ReadProjection>,
  at: Instant,
): Promise<void> {
  const projections = new ProjectionStore(db);
  const heads = await projections.logHeads();
  const changes = [...read].map(([board, one]) =>
    Object.assign({ board, seq: heads.get(board) ?? 0, lastMovement: at }, one),
  );
  for (let from = 0; from < changes.length; from += derivedAtOnce)
    await projections.apply(changes.slice(from, from + derivedAtOnce));
  const none = { upserts: [], removals: [], whole: false } as const;
  await new SearchStore(db).apply([...heads].map(([board, seq]) => Object.assign({ board, seq }, none)));
  await new MentionStore(db).saveStates(heads);
}

/**
 * Writes so many teams under one parent into an empty folder, as the server would have left it; and a second parent with a few teams,
 * so that a server can answer for one before it is asked for the other.
 */
export async function prepareTeams(dataDir: string, teams: number): Promise<PreparedTeams> {
  const now = Date.now();
  const at = toInstant(now);
  const [parent, other] = [asId<TeamId>('boven'), asId<TeamId>('naast')];
  const ids = Array.from({ length: teams + otherTeams }, (_, index) => asId<TeamId>(`team-${index + 1}`));
  const parentOf = (index: number): TeamId => (index < teams ? parent : other);
  const people = ids.map((_, index) => asId<PersonId>(`persoon-${index + 1}`));
  const from = addDays(dayOf(now), -100);
  const boardOf = (index: number): BoardId => asId<BoardId>(`bord-${index + 1}`);
  const contents = templates(people.slice(0, 20), now);
  const templateOf = (index: number): Template => {
    const template = contents[index % contents.length];
    if (template === undefined) throw new Error('there are no boards to copy');
    return template;
  };
  const storage = await openStorage({ dataDir, thread: false });
  await new OrganisationStore(storage.db).setUp({
    id: 'bench',
    name: 'Bench',
    offices: [1, 2, 3].map((number) => ({ id: asId(`kantoor-${number}`), name: `Kantoor ${number}` })),
    people: people.map((id, index) => ({
      id,
      name: `Persoon ${index + 1}`,
      initials: 'P',
      role: 'consulent',
      office: asId(`kantoor-${(index % 3) + 1}`),
    })),
    teams: [
      { id: parent, name: 'Boven', parent: null },
      { id: other, name: 'Naast', parent: null },
      ...ids.map((id, index) => ({ id, name: `Team ${index + 1}`, parent: parentOf(index) })),
    ],
    memberships: ids.map((team, index) => ({
      team,
      person: people[index] ?? asId<PersonId>(''),
      role: 'member',
      from,
      until: null,
    })),
    delegates: ids.map((team, index) => ({
      team,
      parent: parentOf(index),
      person: people[index] ?? asId<PersonId>(''),
      deputy: null,
    })),
    calendars: [parent, other].map((team) => ({
      team,
      calendar: [{ start: addDays(dayOf(now), -3), days: cycleDays, firstNumber: cycleOfTeams }],
    })),
    boards: ids.map((team, index) => ({
      id: boardOf(index),
      team,
      title: `Bord ${index + 1}`,
      person: null,
      at,
      first: boardFrom(templateOf(index), boardOf(index)),
      changes: [],
      visits: [],
      records: [],
    })),
  });
  await derive(storage, new Map(ids.map((_, index) => [boardOf(index), templateOf(index).read])), at);
  const sessions = new SessionStore(storage.db);
  const tokens = people.map(() => newToken());
  for (const [index, token] of tokens.entries())
    await sessions.add({
      tokenHash: hashToken(token),
      id: newId(),
      person: people[index] ?? asId<PersonId>(''),
      method: 'demo',
      device: '',
      createdAt: at,
      expiresAt: toInstant(now + 86_400_000),
      origin: null,
      passwordOf: null,
    });
  await storage.close();
  return {
    parent,
    other,
    boards: ids.slice(0, teams).map((_, index) => boardOf(index)),
    tokens,
  };
}
