import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { boardContent } from '@verbeterbord/shared/api/board-content.ts';
import { importPreview, importReport } from '@verbeterbord/shared/api/imports.ts';
import { expect, test } from 'vitest';
import { startApp, type Asker } from '../support/app-server.ts';
import { guestOn, tokenOf } from '../support/visitors.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../server/imports/fixtures/${name}`, import.meta.url));
const list = (text: string) => ({ kind: 'list', text });
const file = (name: string, bytes: string | Uint8Array) => ({
  kind: 'file',
  name,
  content: Buffer.from(bytes).toString('base64'),
});
const twenty = Array.from({ length: 20 }, (_, at) => `Actie ${at + 1}`).join('\n');
const contentOf = async (who: Asker, board: string) =>
  (await who.ask('GET', `/api/v1/boards/${board}`)).read(boardContent);
const byTitle = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);
const boardsOf = async (who: Asker) => (await who.ask('GET', '/api/v1/boards')).text;

test('a pasted list becomes a new board: previewed without a trace, then made in one go, told to the audit log', async () => {
  const server = await startApp();
  const marieke = await server.as('marieke');
  const before = await boardsOf(marieke);
  const question = { source: list(`Doel: Snelle toegang\n${twenty}`), choices: {} };
  const preview = await marieke.ask('POST', '/api/v1/teams/jeugd/imports/preview', question);
  expect(preview.status).toBe(200);
  const { plan, people } = preview.read(importPreview);
  expect(plan?.lines).toHaveLength(20);
  expect(people.map(({ name }) => name)).toContain('Sanne');
  expect(await boardsOf(marieke)).toBe(before);

  const made = await marieke.ask('POST', '/api/v1/teams/jeugd/imports', { ...question, title: 'Eerste uur' });
  expect(made.status).toBe(201);
  const report = made.read(importReport);
  expect(made.headers.get('location')).toBe(`/api/v1/boards/${report.board}`);
  expect(report.made).toEqual({ goals: 1, actions: 20, ideas: 0, obstacles: 0, successes: 0 });
  const content = await contentOf(await server.as('joost'), report.board);
  expect(content.actions.map(({ title }) => title).toSorted()).toEqual(twenty.split('\n').toSorted());
  expect(new Set(content.actions.map(({ cycle }) => cycle)).size).toBe(1);
  expect(content.actions[0]).toMatchObject({ created: { by: 'marieke' }, goal: content.goals[0]?.id });
  // each card's history begins with who brought it
  const created = await server.app.storage.db
    .selectFrom('card_change')
    .select(['card', 'card_kind', 'kind', 'person'])
    .where('board', '=', report.board)
    .execute();
  expect(created).toHaveLength(21);
  expect(created.every(({ kind, person }) => kind === 'created' && person === 'marieke')).toBe(true);
  expect(created.map(({ card }) => card).toSorted()).toEqual(
    [...content.goals, ...content.actions].map(({ id }) => String(id)).toSorted(),
  );
  const rows = await server.app.storage.db
    .selectFrom('audit')
    .select(['action', 'actor', 'object', 'detail'])
    .where('action', '=', 'board-imported')
    .execute();
  expect(rows).toMatchObject([{ actor: 'marieke', object: report.board }]);
  // no texts of cards in the log
  expect(rows[0]?.detail).not.toMatch(/Actie|Snelle/);
});

test('the overview shows a board that was imported, with its counts', async () => {
  const server = await startApp();
  const marieke = await server.as('marieke');
  const source = list('[x] Klaar\nTe doen');
  await marieke.ask('POST', '/api/v1/teams/jeugd/imports', { source, title: 'Nieuw' });
  await expect
    .poll(async () => (await marieke.ask('GET', '/api/v1/boards')).body)
    .toMatchObject({
      boards: expect.arrayContaining([
        expect.objectContaining({ title: 'Nieuw', counts: { todo: 1, doing: 0, done: 1, stuck: 0 } }),
      ]) as unknown,
    });
});

test('a Trello export becomes a board, and the report says what stayed behind', async () => {
  const server = await startApp();
  const marieke = await server.as('marieke');
  const question = { source: file('bord.json', fixture('trello-jeugd.json')), choices: {} };
  const { read, plan } = (await marieke.ask('POST', '/api/v1/teams/jeugd/imports/preview', question)).read(
    importPreview,
  );
  expect(read).toMatchObject({ kind: 'trello', encoding: 'utf-8' });
  expect(plan?.title).toBe('Team Jeugd – acties');
  const made = await marieke.ask('POST', '/api/v1/teams/jeugd/imports', { ...question, title: 'Uit Trello' });
  const report = made.read(importReport);
  expect(report.made).toEqual({ goals: 0, actions: 5, ideas: 1, obstacles: 1, successes: 1 });
  expect(report.leftOut).toEqual(
    expect.arrayContaining([
      { what: 'unknown', name: 'tijdlijnen', count: 2, why: 'unknown' },
      { what: 'comments', name: null, count: 1, why: 'no-place' },
      { what: 'archived-cards', name: null, count: 2, why: 'archived' },
    ]),
  );
  expect(report.unmatchedOwners).toEqual([{ name: 'Geerte', count: 1, person: null }]);
  const content = await contentOf(marieke, report.board);
  expect(content.ideas.map(({ title }) => title)).toEqual(['Kunnen we een keer bij de buren kijken?']);
  expect(content.actions.find(({ title }) => title.startsWith('Bellen'))?.owners).toContain('sanne');
});

test.each([
  ['utf-8', (text: string) => Buffer.from(text)],
  ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ['utf-16le', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
])('a CSV in %s keeps its letters, and its formulas are plain text', async (encoding, encode) => {
  const server = await startApp();
  const marieke = await server.as('marieke');
  const text = 'Actie;Wie;Vóór\n=HYPERLINK("x");Sanne;vr 27 november 2026\n@één;+Joost;2026-12-01\n';
  const question = { source: file('acties.csv', encode(text)), choices: {} };
  const preview = await marieke.ask('POST', '/api/v1/teams/jeugd/imports/preview', question);
  expect(preview.read(importPreview).read).toMatchObject({ encoding, delimiter: ';' });
  const made = await marieke.ask('POST', '/api/v1/teams/jeugd/imports', { ...question, title: 'CSV' });
  const content = await contentOf(marieke, made.read(importReport).board);
  expect(content.actions.map(({ title, owners, due }) => [title, owners, due]).toSorted(byTitle)).toEqual([
    ['=HYPERLINK("x")', ['sanne'], '2026-11-27'],
    ['@één', ['joost'], '2026-12-01'],
  ]);
});

test('10,000 rows, a picture, broken JSON and endless brackets are refused with why and how much; nothing is half done', async () => {
  const server = await startApp();
  const marieke = await server.as('marieke');
  const before = await boardsOf(marieke);
  const rows = Array.from({ length: 10_000 }, (_, at) => `Actie ${at};Sanne`).join('\n');
  const cases = [
    [list(rows), 'too-many-cards', 'too-many-cards, found 10000, most 500'],
    [file('x.csv', `Actie;Wie\n${rows}`), 'too-many-cards', 'too-many-cards, found 10001, most 500'],
    [file('x.csv', fixture('../../../docs/board.png')), 'binary', 'binary'],
    [file('x.json', '{"cards": ['), 'malformed-json', 'malformed-json'],
    [file('x.json', '['.repeat(1_000_000)), 'too-deep', 'too-deep, most 40'],
    [file('x.json', '{"a": 1}'), 'not-trello', 'not-trello'],
    [file('x.csv', 'Actie;Wie\n"Bellen;Sanne'), 'malformed-csv', 'malformed-csv, line 2'],
  ] as const;
  for (const [source, code, detail] of cases) {
    const preview = await marieke.ask('POST', '/api/v1/teams/jeugd/imports/preview', { source });
    expect(preview.read(importPreview).fault?.code).toBe(code);
    const refused = await marieke.ask('POST', '/api/v1/teams/jeugd/imports', { source, title: 'Half' });
    expect(refused.body).toMatchObject({ status: 422, code: 'unreadable-import', detail });
  }
  expect(await boardsOf(marieke)).toBe(before);
});

test('a file of 16 MB is read, a larger one refused, and other routes keep their own limit', async () => {
  const server = await startApp();
  const marieke = await server.as('marieke');
  const bytes = Buffer.alloc(16 * 1024 * 1024, 0x20);
  bytes.write('{"lists":[{"id":"a","name":"Te doen"}],"cards":[{"name":"Bellen","idList":"a"}]}');
  const preview = await marieke.ask('POST', '/api/v1/teams/jeugd/imports/preview', {
    source: file('groot.json', bytes),
  });
  expect(preview.read(importPreview).plan?.lines).toMatchObject([{ title: 'Bellen' }]);
  const larger = file('groot.json', Buffer.alloc(17 * 1024 * 1024, 0x20));
  const refused = await marieke.ask('POST', '/api/v1/teams/jeugd/imports', { source: larger, title: 'x' });
  expect(refused.body).toMatchObject({ status: 413, code: 'request-too-large' });
  const elsewhere = await marieke.ask('POST', '/api/v1/boards', {
    team: 'jeugd',
    title: 'x'.repeat(300_000),
  });
  expect(elsewhere.body).toMatchObject({ status: 413 });
});

test('who may not make boards for a team can’t import into it, and a forged team doesn’t exist', async () => {
  const server = await startApp();
  const question = { source: list('Bellen'), title: 'x' };
  const [marieke, sanne, bram] = await Promise.all([
    server.as('marieke'),
    server.as('sanne'),
    server.as('bram'),
  ]);
  for (const path of ['imports', 'imports/preview']) {
    const body = path === 'imports' ? question : { source: question.source };
    for (const who of [sanne, bram])
      expect((await who.ask('POST', `/api/v1/teams/jeugd/${path}`, body)).body).toMatchObject({
        code: 'not-allowed',
      });
    const forged = await marieke.ask('POST', `/api/v1/teams/zomaar/${path}`, body);
    expect(forged.body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await server.nobody.ask('POST', `/api/v1/teams/jeugd/${path}`, body)).status).toBe(401);
    const token = await tokenOf(server, 'marieke', ['read', 'write']);
    const byProgram = await server.nobody.ask('POST', `/api/v1/teams/jeugd/${path}`, body, token.headers);
    expect(byProgram.status).toBe(403);
  }
  const guest = await guestOn(server, 'jeugd');
  expect((await guest.asker.ask('POST', '/api/v1/teams/jeugd/imports', question)).status).toBe(404);
});

test('a list is hung on a board that is there, by those who may edit it, beside what hangs there', async () => {
  const server = await startApp();
  const [sanne, bram] = await Promise.all([server.as('sanne'), server.as('bram')]);
  const before = await contentOf(sanne, 'jeugd');
  const goal = before.goals[0]?.title ?? '';
  const body = { source: list(`Los punt\nDoel: ${goal}\nBellen\nMailen`), choices: { when: 'later' } };
  expect((await bram.ask('POST', '/api/v1/boards/jeugd/imports', body)).body).toMatchObject({
    code: 'not-allowed',
  });
  const preview = await sanne.ask('POST', '/api/v1/boards/jeugd/imports/preview', body);
  expect(preview.read(importPreview).plan?.lines).toHaveLength(3);
  const made = await sanne.ask('POST', '/api/v1/boards/jeugd/imports', body);
  expect(made.read(importReport).made).toMatchObject({ goals: 0, actions: 3 });
  const after = await contentOf(sanne, 'jeugd');
  expect(after.goals).toHaveLength(before.goals.length);
  const fresh = after.actions.filter(({ id }) => before.actions.every((old) => old.id !== id));
  expect(
    fresh.map(({ title, goal: lane, cycle }) => [title, lane === null, cycle]).toSorted(byTitle),
  ).toEqual([
    ['Bellen', false, null],
    ['Los punt', true, null],
    ['Mailen', false, null],
  ]);
  const asFile = { source: file('x.csv', 'Actie\nBellen'), choices: {} };
  expect((await sanne.ask('POST', '/api/v1/boards/jeugd/imports', asFile)).body).toMatchObject({
    code: 'unreadable-import',
    detail: 'not-a-list',
  });
});

test('a guest who works along may paste, and learns no names by it', async () => {
  const server = await startApp();
  const [along, onlooker] = [
    await guestOn(server, 'jeugd'),
    await guestOn(server, 'jeugd', 'onlooker', 'Wim'),
  ];
  const body = { source: list('Wat\tWie\nBellen\tSanne') };
  const preview = await along.asker.ask('POST', '/api/v1/boards/jeugd/imports/preview', body);
  expect(preview.read(importPreview)).toMatchObject({
    people: [],
    plan: { unmatchedOwners: [{ name: 'Sanne' }] },
  });
  expect((await along.asker.ask('POST', '/api/v1/boards/jeugd/imports', body)).status).toBe(201);
  expect((await onlooker.asker.ask('POST', '/api/v1/boards/jeugd/imports', body)).status).toBe(403);
});

test('whoever sends file after file is asked to wait, and others go on', async () => {
  const server = await startApp();
  const [marieke, karim] = [await server.as('marieke'), await server.as('sanne')];
  const body = { source: list('Bellen') };
  const statuses = new Set<number>();
  for (let at = 0; at < 70; at += 1)
    statuses.add((await marieke.ask('POST', '/api/v1/boards/jeugd/imports/preview', body)).status);
  expect([...statuses]).toEqual([200, 429]);
  expect((await karim.ask('POST', '/api/v1/boards/jeugd/imports/preview', body)).status).toBe(200);
});

test('who sits at the machine imports a file for a team, and reads what stayed behind', async () => {
  const server = await startApp();
  const said: string[] = [];
  const out = { line: (text: string) => said.push(text), problem: (text: string) => said.push(text) };
  const path = fileURLToPath(new URL('../../server/imports/fixtures/trello-jeugd.json', import.meta.url));
  expect(await server.app.runVerb(['import', path, '--team', 'team jeugd'], out)).toBe(0);
  const [board = '', made] = said;
  expect(made).toBe('0 goals, 5 actions, 1 ideas, 1 obstacles, 1 successes');
  expect(said).toContain('2 unknown "tijdlijnen": unknown');
  const marieke = await server.as('marieke');
  expect((await contentOf(marieke, board)).actions).toHaveLength(5);
  expect(await boardsOf(marieke)).toContain('Team Jeugd – acties');

  const before = await boardsOf(marieke);
  const picture = fileURLToPath(new URL('../../docs/board.png', import.meta.url));
  expect(await server.app.runVerb(['import', picture, '--team', 'jeugd', '--title', 'x'], out)).toBe(1);
  expect(said.at(-1)).toBe('nothing was made: binary');
  expect(await server.app.runVerb(['import', path, '--team', 'zomaar'], out)).toBe(1);
  expect(await server.app.runVerb(['import', 'bord.json', '--team', 'jeugd'], out)).toBe(2);
  expect(await boardsOf(marieke)).toBe(before);
});
