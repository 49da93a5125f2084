import { QuestionStore } from '@verbeterbord/server/storage/team-of-teams/questions.ts';
import { report, type Report } from '@verbeterbord/shared/api/reports.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import {
  asId,
  newId,
  type BoardId,
  type PersonId,
  type QuestionId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { everybody } from '../support/everybody.ts';
import { administrator } from '../support/visitors.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-11-23T12:00:00.000Z');
const team = '/api/v1/teams/sociaal-domein';
const thuis = asId<BoardId>('thuis');
const els = asId<PersonId>('els');

async function office() {
  const clock = { now: start };
  const server = await startApp({ now: () => clock.now });
  const ask = async (number: number, who = 'petra') =>
    (await server.as(who)).ask('GET', `${team}/reports/${number}`);
  const read = async (number: number): Promise<Report> => {
    await server.app.projector.flush();
    return (await ask(number)).read(report);
  };
  const close = async (board: string, who: string, number: number): Promise<void> => {
    const answer = await (await server.as(who)).ask('POST', `/api/v1/boards/${board}/cycles/${number}/close`);
    expect(answer.status).toBe(200);
  };
  return { ...server, clock, ask, read, close };
}

const of = (made: Report, id: string) => made.teams.find((each) => each.team.id === id);

describe('a report', () => {
  test('tells of a closed cycle what its records say: ambitions, judgement, the indicator’s line, successes', async () => {
    const { read } = await office();
    const made = await read(22);
    expect(made).toMatchObject({ running: false, cycle: { number: 22 }, previous: 21, next: 23 });
    expect(made.teams.map(({ team: { name } }) => name)).toEqual([
      'Team Jeugd',
      'Team Meedoen',
      'Team Rondkomen',
      'Team Thuis',
    ]);
    for (const each of [...made.teams, made.own]) {
      expect(each).toMatchObject({ standing: 'closed', number: 22, now: null });
      expect(each?.ambitions.length).toBeGreaterThan(0);
      expect(each?.counts?.done).toBeGreaterThan(0);
    }
    const indicator = of(made, 'jeugd')?.ambitions[0]?.indicator;
    expect(indicator).toMatchObject({ name: 'Wachttijd tot eerste gesprek', target: 21 });
    expect(indicator?.values).toHaveLength(3);
    // an older report shows the line as far as it went then
    expect(of(await read(21), 'jeugd')?.ambitions[0]?.indicator?.values).toHaveLength(2);
    expect(made.teams.flatMap(({ successes }) => successes).length).toBeGreaterThan(0);
  });

  test('tells of the running cycle how everything stands now, and keeps what was closed as it was', async () => {
    const { app, read, close } = await office();
    const [ambition] = await app.hub.read(thuis, (doc) => listCards(doc, 'ambition'));
    if (ambition === undefined) throw new Error('the example has an ambition');
    const judge = (value: 'stuck' | 'on-track', note: string) =>
      app.hub.edit(thuis, els, judgeAmbition, { ambition: ambition.id, value, note });
    await judge('stuck', 'Wachten op ruimte');
    await app.hub.edit(thuis, els, addSuccess, { title: 'De lift doet het', cycle: 23 });
    const running = await read(23);
    expect(running).toMatchObject({ running: true, next: null });
    expect(of(running, 'thuis')).toMatchObject({ standing: 'running', counts: null });
    expect(of(running, 'thuis')?.ambitions[0]).toMatchObject({
      judgement: 'stuck',
      judgementNote: 'Wachten op ruimte',
    });
    expect(of(running, 'thuis')?.now?.open).toBeGreaterThan(0);
    expect(of(running, 'thuis')?.successes.map(({ title }) => title)).toContain('De lift doet het');
    await close('thuis', 'els', 23);
    await judge('on-track', 'Er is ruimte');
    const closed = await read(23);
    expect(of(closed, 'thuis')).toMatchObject({ standing: 'closed', now: null });
    expect(of(closed, 'thuis')?.ambitions[0]?.judgementNote).toBe('Wachten op ruimte');
    expect(of(closed, 'jeugd')).toMatchObject({ standing: 'running' });
  });

  test('says of a team that it didn’t close, and of one without a board that it has none', async () => {
    const { clock, read, close, ...server } = await office();
    const admin = await administrator(server, 'karim');
    await admin.ask('POST', '/api/v1/teams', { name: 'Team Nieuw', parent: 'sociaal-domein' });
    await close('jeugd', 'marieke', 23);
    clock.now += 16 * day;
    const made = await read(23);
    expect(made).toMatchObject({ running: false, next: 24 });
    expect(of(made, 'jeugd')?.standing).toBe('closed');
    expect(of(made, 'thuis')).toMatchObject({ standing: 'open', ambitions: [], counts: null, successes: [] });
    expect(made.teams.find(({ team: { name } }) => name === 'Team Nieuw')).toMatchObject({
      standing: 'none',
      board: null,
    });
  });

  test('finds the cycle of a team that counts on from where it was', async () => {
    const { app, read } = await office();
    const { db } = app.storage;
    await db
      .updateTable('team')
      .set({ counts_on: 5 })
      .where('id', '=', 'thuis' as never)
      .execute();
    const made = await read(22);
    // by its days: the record keeps the number that it was written under
    expect(of(made, 'thuis')).toMatchObject({ standing: 'closed', number: 22 });
    const now = await read(23);
    expect(of(now, 'thuis')).toMatchObject({ standing: 'running', number: 28 });
    expect(of(now, 'jeugd')).toMatchObject({ standing: 'running', number: 23 });
  });

  test('tells what was asked and answered as it stood at the end of that cycle', async () => {
    const { app, clock, read, ...server } = await office();
    const made = await app.hub.edit(thuis, els, addObstacle, { title: 'Geen zaal' });
    if (!made.ok) throw new Error(made.code);
    const question = newId<QuestionId>();
    const asked = await (
      await server.as('els')
    ).ask('POST', '/api/v1/boards/thuis/questions', {
      id: question,
      card: { kind: 'obstacle', id: made.value },
      text: 'Mogen we de raadszaal?',
      help: 'means',
      before: '2026-12-01',
    });
    expect(asked.status).toBe(201);
    const line = async (number: number) => (await read(number)).questions.find(({ id }) => id === question);
    expect(await line(23)).toMatchObject({
      side: 'received',
      from: 'Team Thuis',
      to: 'Sociaal domein',
      state: 'open',
      settledOn: null,
    });
    expect(await line(22)).toBeUndefined();
    clock.now += 20 * day;
    await (
      await server.as('petra')
    ).ask('POST', `/api/v1/questions/${question}/steps`, {
      id: newId(),
      verb: 'answer',
      text: 'Ja, op maandag',
    });
    expect(await line(24)).toMatchObject({ state: 'answered', words: 'Ja, op maandag' });
    expect(await line(23)).toMatchObject({ state: 'open', words: '', settledOn: null });
  });

  test('tells of hundreds of questions the newest, and how many there are', async () => {
    const { app, clock, read } = await office();
    const known = (await read(23)).questionCount;
    const questions = new QuestionStore(app.storage.db);
    const [team, holder] = [asId<TeamId>('thuis'), asId<TeamId>('sociaal-domein')];
    // two hundred and fifty at one moment, as a team that ends leaves them, and one after
    const askedBy = els;
    for (let nth = 0; nth <= 250; nth += 1) {
      const id = asId<QuestionId>(`vraag-${String(nth).padStart(3, '0')}`);
      const at = toInstant(clock.now - (nth === 250 ? 60_000 : 120_000));
      const card = { board: thuis, cardKind: 'obstacle', card: `kaart-${nth}` } as const;
      await questions.add({ id, ...card, team, holder, askedBy, text: id, help: 'means', before: null, at });
      await questions.addStep(id, { id: newId(), verb: 'ask', team, person: els, text: id, to: holder, at });
    }
    const told = await read(23);
    expect(told.questionCount).toBe(known + 251);
    expect(told.questions).toHaveLength(200);
    expect(told.questions.map(({ id }) => id)).toEqual(
      Array.from({ length: 200 }, (_, index) => `vraag-${String(index + 51).padStart(3, '0')}`),
    );
  });

  test('is for who sees the overview, and names nobody', async () => {
    const server = await office();
    const expected: Readonly<Record<string, number>> = {
      'a lead': 200,
      'a viewer': 200,
      'a colleague of the same tree': 200,
      'somebody of another tree': 404,
      'an administrator': 403,
      'a guest who is participant': 404,
    };
    const got: Record<string, number> = {};
    for (const { name, asker } of await everybody(server))
      if (name in expected) got[name] = (await asker.ask('GET', `${team}/reports/22`)).status;
    expect(got).toEqual(expected);
    const { text } = await server.ask(22);
    for (const name of ['Petra', 'Marieke', 'Noor', 'Kees', 'Sanne', 'Joost'])
      expect(text).not.toContain(name);
    expect(text).not.toMatch(/"(owners|closedBy|askedBy|person)"/);
  });

  test('of a cycle that is to come, or that nobody recorded, isn’t there', async () => {
    const { ask } = await office();
    for (const number of [0, 5, 24, 99_999])
      expect([number, (await ask(number)).status]).toEqual([number, 404]);
    for (const wrong of ['-1', 'x', '1.5', '100001'])
      expect([wrong, (await ask(wrong as never)).status]).toEqual([wrong, 400]);
    const marieke = await (await office()).as('marieke');
    expect((await marieke.ask('GET', '/api/v1/teams/jeugd/reports/22')).status).toBe(200);
  });

  test('is taken along as JSON, as a row per team, and as sheets', async () => {
    const server = await office();
    const petra = await server.as('petra');
    const file = (format: string) => petra.ask('GET', `${team}/reports/22/export?format=${format}`);
    const json = await file('json');
    expect(json.headers.get('content-disposition')).toBe(
      'attachment; filename="verslag-ronde-22-sociaal-domein.json"',
    );
    expect(report.parse(json.body).teams).toHaveLength(4);
    const csv = await file('csv');
    expect(csv.text).toMatch(/^team;ronde;stand;ambitie;oordeel;/);
    expect(csv.text).toMatch(/\nTeam Jeugd;22;afgesloten;/);
    const inEnglish = await petra.ask('GET', `${team}/reports/22/export?format=csv`, undefined, {
      'accept-language': 'en-GB,en;q=0.9',
    });
    expect(inEnglish.text).toMatch(/^team;cycle;state;ambition;judgement;/);
    expect(inEnglish.text).toMatch(/\nTeam Jeugd;22;closed;/);
    expect((await file('xlsx')).headers.get('content-type')).toContain('spreadsheetml');
  });
});
