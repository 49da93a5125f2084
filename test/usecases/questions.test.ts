import { CrossingRetention } from '@verbeterbord/server/jobs/crossing-retention.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { createBoard } from '@verbeterbord/server/usecases/boards/create-board.ts';
import { removeBinned } from '@verbeterbord/server/usecases/boards/remove-binned.ts';
import { crossingKinds } from '@verbeterbord/server/usecases/crossings/crossing-kinds.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import { asId, type ObstacleId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { crossingOffice, type CrossingOffice, type TeamAndBoard } from '../support/crossing-office.ts';

vi.setConfig({ testTimeout: 60_000 });

const day = 24 * 3_600_000;

async function balie(office: CrossingOffice) {
  const id = asId<ObstacleId>(await office.obstacle('Balie'));
  return { id, question: await office.ask({ kind: 'obstacle', id }) };
}

/** Both show it with this standing. */
async function bothSay(
  office: CrossingOffice,
  question: Awaited<ReturnType<CrossingOffice['ask']>>,
  said: object,
) {
  for (const on of [office.zorg, office.domein])
    await expect.poll(() => office.shownOn(on, question), { timeout: 4_000 }).toMatchObject(said);
}

test('a card that is solved, thrown away, brought back and removed for good is told of as it is', async () => {
  const office = await crossingOffice();
  const { zorg, kees, organisation } = office;
  const { hub } = organisation.server.app;
  const { id, question } = await balie(office);
  await bothSay(office, question, { standing: 'open' });
  await hub.edit(zorg.board, kees.id, solveObstacle, { obstacle: id, solved: true });
  await bothSay(office, question, { standing: 'done' });
  await hub.edit(zorg.board, kees.id, solveObstacle, { obstacle: id, solved: false });
  await hub.edit(zorg.board, kees.id, archiveCard, { kind: 'obstacle', id });
  await bothSay(office, question, { standing: 'binned', title: 'Balie' });
  expect((await office.detail(office.daan, question)).mayComment).toBe(false);
  const said = await office.daan.who.ask('POST', `/api/v1/questions/${question}/comments`, {
    id: 'x1',
    text: 'Hallo?',
  });
  expect(said.body).toMatchObject({ code: 'archived' });
  await hub.edit(zorg.board, kees.id, restoreCard, { kind: 'obstacle', id });
  await bothSay(office, question, { standing: 'open' });
  await hub.edit(zorg.board, kees.id, archiveCard, { kind: 'obstacle', id });
  await hub.edit(zorg.board, null, removeBinned, { before: toInstant(Date.now() + day) });
  await bothSay(office, question, { standing: 'gone', title: 'Balie' });
  // and it can be answered all the same
  expect((await office.step(office.daan, question, 'answer', 'Te laat, maar toch')).status).toBe(204);
  await bothSay(office, question, { state: 'answered', standing: 'gone' });
});

test('a team above that makes its board later finds there what it was asked', async () => {
  const office = await crossingOffice();
  const { zorg, domein, daan, kees, organisation } = office;
  const { app } = organisation.server;
  const { db, boardLog } = app.storage;
  // Domein has no board yet
  await db.updateTable('board').set({ team: office.directie.team }).where('id', '=', domein.board).execute();
  const { question } = await balie(office);
  await expect
    .poll(() => office.shownOn(zorg, question))
    .toMatchObject({ state: 'open', to: 'Sociaal domein' });
  expect(await office.listOf(daan.who, domein.team)).toMatchObject([{ id: question, side: 'received' }]);
  expect((await office.step(daan, question, 'take-up')).status).toBe(204);
  const deps = { boardLog, events: app.events, now: Date.now };
  const board = await createBoard(deps, { team: domein.team, title: 'Domein', by: daan.id });
  const late: TeamAndBoard = { team: domein.team, board };
  await expect
    .poll(() => office.shownOn(late, question))
    .toMatchObject({ side: 'received', state: 'taken-up' });
  // only its first board shows it
  const second = await createBoard(deps, { team: domein.team, title: 'Tweede', by: daan.id });
  expect((await office.step(kees, question, 'withdraw')).status).toBe(204);
  await expect.poll(() => office.shownOn(late, question)).toMatchObject({ state: 'withdrawn' });
  expect(await office.shownOn({ team: domein.team, board: second }, question)).toBeUndefined();
});

test('a server that is stopped right after a board was made brings there what was asked when it is back', async () => {
  const office = await crossingOffice();
  const { domein, daan, organisation } = office;
  const { server } = organisation;
  const { app, dataDir } = server;
  const { db, boardLog } = app.storage;
  await db.updateTable('board').set({ team: office.directie.team }).where('id', '=', domein.board).execute();
  const { question } = await balie(office);
  await expect.poll(() => office.shownOn(office.zorg, question)).toBeDefined();
  const nobodyHears = { emit: () => undefined };
  const deps = { boardLog, events: nobodyHears as unknown as typeof app.events, now: Date.now };
  const board = await createBoard(deps, { team: domein.team, title: 'Domein', by: daan.id });
  await server.stop();
  const again = await startApp({ dataDir, config: { mode: 'start' } });
  await expect
    .poll(() => again.app.hub.read(board, (doc) => doc.getMap('references').has(question)))
    .toBe(true);
});

test('a team that ends takes its questions back; what it was asked goes to the team above, and lapses at the top', async () => {
  const office = await crossingOffice();
  const { zorg, jeugd, domein, directie, kees, ruth, joost, organisation } = office;
  const { administrator } = organisation;
  const end = async ({ team }: TeamAndBoard) =>
    (await administrator.ask('DELETE', `/api/v1/teams/${team}`)).status;
  const { question } = await balie(office);
  const other = await office.obstacle('Elders', jeugd);
  const body = { card: { kind: 'obstacle', id: other }, text: 'En dit?', help: 'means', before: null };
  const asked = await joost.who.ask('POST', `/api/v1/boards/${jeugd.board}/questions`, {
    id: 'van-jeugd',
    ...body,
  });
  expect(asked.status).toBe(201);

  expect(await end(jeugd)).toBe(204);
  const lapsed = asId<typeof question>('van-jeugd');
  await expect.poll(() => office.shownOn(domein, lapsed)).toMatchObject({ state: 'withdrawn' });
  expect((await office.step(office.daan, lapsed, 'answer', 'Ja')).body).toMatchObject({
    code: 'question-over',
  });
  expect((await office.detail(office.daan, lapsed)).steps.at(-1)).toMatchObject({
    verb: 'lapse',
    by: null,
    team: null,
  });

  // Domein can't end while Zorg hangs below it
  expect(await end(domein)).toBe(409);
  await administrator.ask('PATCH', `/api/v1/teams/${zorg.team}`, { parent: directie.team });
  // a team that moved stays with whom it asked
  expect((await office.detail(kees, question)).holder.id).toBe(domein.team);
  expect(await end(domein)).toBe(204);
  await expect
    .poll(() => office.shownOn(directie, question))
    .toMatchObject({ side: 'received', state: 'open' });
  await expect.poll(() => office.shownOn(zorg, question)).toMatchObject({ to: 'Directie' });
  expect((await office.detail(ruth, question)).steps.at(-1)).toMatchObject({
    verb: 'move-up',
    to: { name: 'Directie' },
  });
  await administrator.ask('PATCH', `/api/v1/teams/${zorg.team}`, { parent: null });
  expect(await end(directie)).toBe(204);
  await expect.poll(() => office.shownOn(zorg, question)).toMatchObject({ state: 'withdrawn' });
  expect((await office.detail(kees, question)).steps.map(({ verb }) => verb)).toEqual([
    'ask',
    'move-up',
    'lapse',
  ]);
  expect(await organisation.server.app.storage.db.selectFrom('errand').select('id').execute()).toEqual([]);
});

test('another delegate in the midst of a question goes on with it', async () => {
  const office = await crossingOffice();
  const { zorg, kees, els, organisation } = office;
  const { question } = await balie(office);
  expect((await office.step(els, question, 'ask-back', 'Waar?')).status).toBe(204);
  const delegate = { person: kees.id, deputy: null };
  await organisation.administrator.ask('PUT', `/api/v1/teams/${zorg.team}/delegate`, { delegate });
  expect((await office.step(els, question, 'answer', 'Ja')).status).toBe(403);
  expect((await office.step(kees, question, 'answer', 'Ja')).status).toBe(204);
});

test('a team that hangs above the one it asked gets nothing back by passing up', async () => {
  const office = await crossingOffice();
  const { zorg, domein, directie, daan, organisation } = office;
  const { question } = await balie(office);
  const move = async ({ team }: TeamAndBoard, parent: TeamAndBoard | null) =>
    (await organisation.administrator.ask('PATCH', `/api/v1/teams/${team}`, { parent: parent?.team ?? null }))
      .status;
  expect(await move(zorg, directie)).toBe(204);
  expect(await move(domein, zorg)).toBe(204);
  expect(await move(zorg, domein)).toBe(409);
  expect((await office.step(daan, question, 'pass-up')).status).toBe(204);
  await expect.poll(() => office.shownOn(directie, question)).toMatchObject({ side: 'received' });
  expect(await office.shownOn(zorg, question)).toMatchObject({ side: 'asked' });
});

test('what is over leaves the boards after six weeks, its names after a year, and all of it with the records', async () => {
  const office = await crossingOffice();
  const { zorg, domein, daan, kees, organisation } = office;
  const { app } = organisation.server;
  const { db } = app.storage;
  const { question } = await balie(office);
  const open = await office.ask({ kind: 'obstacle', id: await office.obstacle('Open') });
  await office.step(daan, question, 'answer', 'Ja');
  await bothSay(office, question, { state: 'answered' });
  const after = async (days: number) => {
    const now = (): number => Date.now() + days * day;
    const stores = storesOn(db, now);
    const retention = new CrossingRetention({
      ...stores,
      crossings: crossingKinds(stores),
      events: app.events,
      now,
    });
    return retention.apply();
  };
  expect(await after(41)).toEqual({ crossings: 0, crossingNames: 0 });
  expect(await office.shownOn(zorg, question)).toBeDefined();
  expect(await after(43)).toEqual({ crossings: 0, crossingNames: 0 });
  for (const on of [zorg, domein]) {
    await expect.poll(() => office.shownOn(on, question)).toBeUndefined();
    expect(await office.shownOn(on, open)).toBeDefined();
  }
  expect((await office.detail(kees, question)).steps.at(-1)).toMatchObject({ by: 'Daan', text: 'Ja' });
  expect(await after(366)).toEqual({ crossings: 0, crossingNames: 1 });
  expect((await office.detail(kees, question)).steps.map(({ by, text }) => [by, text])).toEqual([
    [null, 'Mogen we een tweede balie?'],
    [null, 'Ja'],
  ]);
  const { years } = await db
    .selectFrom('board')
    .select('record_years as years')
    .where('id', '=', zorg.board)
    .executeTakeFirstOrThrow();
  expect(await after(years * 365 - 2)).toEqual({ crossings: 0, crossingNames: 0 });
  expect(await after(years * 366 + 2)).toEqual({ crossings: 1, crossingNames: 0 });
  expect((await kees.who.ask('GET', `/api/v1/questions/${question}`)).status).toBe(404);
  expect((await office.detail(kees, open)).steps).toMatchObject([{ by: 'Kees' }]);
});

test('what other boards are told of cards can be made anew', async () => {
  const office = await crossingOffice();
  const { domein, organisation } = office;
  const { app } = organisation.server;
  const { question } = await balie(office);
  await bothSay(office, question, { title: 'Balie' });
  const { db } = app.storage;
  await db.updateTable('referenced_card').set({ title: 'Verkeerd', standing: 'gone' }).execute();
  await db
    .insertInto('referenced_card')
    .values({
      board: domein.board,
      card_kind: 'action',
      card: 'niemand',
      title: '',
      standing: 'todo',
      seq: 0,
    })
    .execute();
  const lines: string[] = [];
  const out = { line: (text: string) => lines.push(text), error: (text: string) => lines.push(text) };
  expect(await app.runVerb(['rebuild-projections'], out as never)).toBe(0);
  expect(await db.selectFrom('referenced_card').select(['title', 'standing']).execute()).toEqual([
    { title: 'Balie', standing: 'open' },
  ]);
  await bothSay(office, question, { title: 'Balie', standing: 'open' });
});
