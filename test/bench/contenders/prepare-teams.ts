import { createApp } from '@verbeterbord/server/app.ts';
import { hashToken, newToken } from '@verbeterbord/server/auth/token.ts';
import { SessionStore } from '@verbeterbord/server/storage/access/sessions.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { OrganisationStore } from '@verbeterbord/server/storage/people/organisation.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { describeIndicator } from '@verbeterbord/shared/board/commands/describe-indicator.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { metaRoot } from '@verbeterbord/shared/board/schema.ts';
import { judgementValues } from '@verbeterbord/shared/domain/ambition.ts';
import { asId, newId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant } from '@verbeterbord/shared/time.ts';
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

export interface PreparedTeams {
  /** Above all of them. */
  readonly parent: TeamId;
  /** One for each team. */
  readonly boards: readonly BoardId[];
  /** A session of each team's delegate, who is a member of it. */
  readonly tokens: readonly string[];
}

/** A board of a team in the midst of a cycle, as an update: some forty actions, ambitions that were judged and measured, successes. */
function templates(people: readonly PersonId[], now: number): Uint8Array[] {
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
    return Y.encodeStateAsUpdate(doc);
  });
}

function boardFrom(template: Uint8Array, board: BoardId): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, template);
  doc.getMap(metaRoot).set('board', board);
  return Y.encodeStateAsUpdate(doc);
}

/** Writes so many teams under one parent into an empty folder, and lets the server derive what it derives at a first start. */
export async function prepareTeams(dataDir: string, teams: number): Promise<PreparedTeams> {
  const now = Date.now();
  const at = toInstant(now);
  const parent = asId<TeamId>('boven');
  const ids = Array.from({ length: teams }, (_, index) => asId<TeamId>(`team-${index + 1}`));
  const people = ids.map((_, index) => asId<PersonId>(`persoon-${index + 1}`));
  const from = addDays(dayOf(now), -100);
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
      ...ids.map((id, index) => ({ id, name: `Team ${index + 1}`, parent })),
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
      parent,
      person: people[index] ?? asId<PersonId>(''),
      deputy: null,
    })),
    calendars: [
      {
        team: parent,
        calendar: [{ start: addDays(dayOf(now), -3), days: cycleDays, firstNumber: cycleOfTeams }],
      },
    ],
  });
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
  const contents = templates(people.slice(0, 20), now);
  const boards: BoardId[] = [];
  for (const [index, team] of ids.entries()) {
    const id = asId<BoardId>(`bord-${index + 1}`);
    const template = contents[index % contents.length] ?? new Uint8Array();
    await storage.boardLog.create(
      { id, team, title: `Bord ${index + 1}`, person: null, at },
      boardFrom(template, id),
    );
    boards.push(id);
  }
  await storage.close();
  const app = await createApp({
    dataDir,
    config: {
      mode: 'start',
      host: '127.0.0.1',
      port: 0,
      dataDir: null,
      publicUrl: null,
      trustedProxy: null,
      logLevel: 'error',
      oidc: null,
      smtpUrl: null,
    },
  });
  await app.searchFollower.caughtUp();
  await app.stop();
  return { parent, boards, tokens };
}
