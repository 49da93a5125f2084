import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from '@verbeterbord/server/app.ts';
import { restore } from '@verbeterbord/server/backup/restore.ts';
import { databaseFile } from '@verbeterbord/server/storage/database.ts';
import { backups as backupHistory } from '@verbeterbord/shared/api/backups.ts';
import { guestLinkMade } from '@verbeterbord/shared/api/guests.ts';
import { invited } from '@verbeterbord/shared/api/invitations.ts';
import { madeToken } from '@verbeterbord/shared/api/tokens.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startApp, type AppServer } from '../support/app-server.ts';
import { administratorOf } from '../support/oidc-app.ts';
import { tokenOf as linkToken } from '../support/real-organisation.ts';
import { askCode, screenOn, typeCode } from '../support/screens.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';
import { startTyping } from '../support/typist.ts';

const exampleBoards = ['jeugd', 'meedoen', 'rondkomen', 'sociaal-domein', 'thuis'].map((id) =>
  asId<BoardId>(id),
);

/** Makes a backup as the command line does; answers its path. */
async function backUp(app: App): Promise<string> {
  const lines: string[] = [];
  const problems: string[] = [];
  const code = await app.runVerb(['backup'], {
    line: (text) => lines.push(text),
    problem: (text) => problems.push(text),
  });
  expect({ code, problems }).toEqual({ code: 0, problems: [] });
  return lines[0] ?? '';
}

const titles = async (app: App, board: BoardId): Promise<string[]> =>
  app.hub.read(board, (doc) => snapshot(doc).actions.map((action) => action.title));

/** Puts a backup back in an empty folder and serves it. */
async function serveBackup(file: string): Promise<AppServer> {
  const dataDir = temporaryFolder();
  await restore({ file, dataDir, replace: false, now: Date.now() });
  return startApp({ dataDir });
}

async function serverWithBackup(): Promise<{ server: AppServer; file: string }> {
  const server = await startApp();
  return { server, file: await backUp(server.app) };
}

test('backups made while people type hold everything that was confirmed before, on every board', async () => {
  const server = await startApp();
  const typists = await Promise.all([
    startTyping(server.url, 'jeugd', 'joost'),
    startTyping(server.url, 'jeugd', 'sanne'),
    startTyping(server.url, 'rondkomen', 'bram'),
  ]);
  const boards = ['jeugd', 'jeugd', 'rondkomen'].map((id) => asId<BoardId>(id));
  const rounds: { file: string; before: number[]; after: number[] }[] = [];
  for (let round = 1; round <= 3; round++) {
    await Promise.all(typists.map((typist) => typist.reaches(typist.confirmed + 10)));
    const before = typists.map(({ confirmed }) => confirmed);
    const file = await backUp(server.app);
    rounds.push({ file, before, after: typists.map(({ written }) => written.length) });
  }
  // nobody had to wait for it
  await Promise.all(typists.map((typist) => typist.reaches(typist.confirmed + 3)));
  for (const typist of typists) typist.stop();
  const quiet = new Map(
    await Promise.all(
      ['meedoen', 'sociaal-domein', 'thuis'].map(async (id) => {
        const board = asId<BoardId>(id);
        return [board, await server.app.hub.read(board, snapshot)] as const;
      }),
    ),
  );

  for (const { file, before, after } of rounds) {
    const restored = await serveBackup(file);
    for (const [index, typist] of typists.entries()) {
      const board = boards[index] as BoardId;
      const own = (await titles(restored.app, board)).filter((title) => typist.written.includes(title));
      // everything confirmed before it began, nothing written after it ended, and no holes in between
      expect(own.length).toBeGreaterThanOrEqual(before[index] as number);
      expect(own.length).toBeLessThanOrEqual(after[index] as number);
      expect(own.toSorted()).toEqual(typist.written.slice(0, own.length).toSorted());
    }
    for (const [board, was] of quiet) {
      const { epoch, ...now } = await restored.app.hub.read(board, snapshot);
      expect({ ...now, epoch: was.epoch }).toEqual(was);
      expect(epoch).not.toBe(was.epoch);
    }
    await restored.stop();
  }
});

test('after a restore everybody signs in anew, and an older copy of a board is never merged', async () => {
  const { server, file } = await serverWithBackup();
  const joost = await server.as('joost');
  expect((await joost.ask('GET', '/api/v1/me')).status).toBe(200);
  await server.stop();
  await restore({ file, dataDir: server.dataDir, replace: true, now: Date.now() });
  const again = await startApp({ dataDir: server.dataDir });
  const stale = await fetch(new URL('/api/v1/me', again.url), { headers: { cookie: joost.cookie } });
  expect(stale.status).toBe(401);
  const { cookie } = await again.as('joost');
  const socket = new WebSocket(`${again.url.replace('http', 'ws')}/sync/board:jeugd?epoch=1`, {
    headers: { cookie, origin: again.url },
  });
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(4409);
  // what it replaced is still there
  const aside = readdirSync(server.dataDir).find((name) => name.startsWith('replaced-'));
  expect(existsSync(join(server.dataDir, aside ?? '', databaseFile))).toBe(true);
  // and it stands in the log
  const { db } = again.app.storage;
  const [last] = await db
    .selectFrom('audit')
    .select(['action', 'actor_kind'])
    .orderBy('seq', 'desc')
    .execute();
  expect(last).toEqual({ action: 'backup-restored', actor_kind: 'cli' });
});

test('a token, guest link, invitation or screen that was revoked after the backup does not come back with it', async () => {
  const server = await startApp();
  const els = await administratorOf(server);
  const token = (await els.ask('POST', '/api/v1/tokens', { name: 'koppeling', scopes: ['read'] })).read(
    madeToken,
  );
  const guest = (await els.ask('POST', '/api/v1/boards/thuis/guest-links', { label: 'zorg' })).read(
    guestLinkMade,
  );
  const invitation = (await els.ask('POST', '/api/v1/invitations', {})).read(invited);
  const screen = await screenOn(server, els, ['thuis']);
  const waiting = await askCode(server);
  await typeCode(els, waiting.code, ['thuis']);
  const file = await backUp(server.app);
  await server.stop();
  const restored = await restore({ file, dataDir: server.dataDir, replace: true, now: Date.now() });
  expect(restored.ended).toEqual({ tokens: 1, guestLinks: 1, invitations: 1, displays: 2 });
  const again = await startApp({ dataDir: server.dataDir });
  const lead = await again.as('els');
  expect((await lead.ask('GET', '/api/v1/boards/thuis/displays')).body).toEqual({ displays: [] });
  const { cookie } = screen.asker;
  expect((await again.nobody.ask('GET', '/api/v1/display', undefined, { cookie })).status).toBe(401);
  const late = await again.nobody.ask('POST', '/api/v1/display-pairings/claim', { secret: waiting.secret });
  expect(late.body).toMatchObject({ code: 'link-ended' });
  const bearer = { authorization: `Bearer ${token.token}` };
  expect((await again.nobody.ask('GET', '/api/v1/me', undefined, bearer)).status).toBe(401);
  for (const [path, link] of [
    ['/api/v1/guest-visits/read', guest.link],
    ['/api/v1/invitations/read', invitation.link ?? ''],
  ] as const)
    expect((await again.nobody.ask('POST', path, { token: linkToken(link) })).body).toMatchObject({
      code: 'link-ended',
    });
});

test('one backup put back twice gives two generations of each board', async () => {
  const { file } = await serverWithBackup();
  const epochs = new Set<number>();
  for (let time = 0; time < 2; time++) {
    const restored = await serveBackup(file);
    epochs.add(await restored.app.hub.read(asId<BoardId>('jeugd'), (doc) => snapshot(doc).epoch));
    await restored.stop();
  }
  expect(epochs.size).toBe(2);
});

const brokenCopies: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  ['cut off half-way', (file) => truncateSync(file, 100_000), /malformed|not a database/],
  ['cut off on the edge of a page', (file) => truncateSync(file, 4096 * 20), /malformed/],
  ['empty', (file) => writeFileSync(file, ''), /no such table|not a database/],
  ['something else', (file) => writeFileSync(file, 'notulen van dinsdag\n'.repeat(500)), /not a database/],
  [
    'with a page of rubbish',
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 4096 * 8, 4096 * 12);
      writeFileSync(file, bytes);
    },
    /./,
  ],
  [
    'with a board that can not be read',
    (file) => {
      const db = new Database(file);
      db.exec(`update board_update set bytes = x'ff00ff' where board = 'jeugd'`);
      db.exec(`update board_snapshot set bytes = x'ff00ff' where board = 'jeugd'`);
      db.close();
    },
    /board jeugd/,
  ],
  [
    'with a row that points at nothing',
    (file) => {
      const db = new Database(file);
      db.pragma('foreign_keys = OFF');
      db.exec(`delete from team where id = 'jeugd'`);
      db.close();
    },
    /point at nothing/,
  ],
  [
    'of a newer program',
    (file) => {
      const db = new Database(file);
      db.exec(`insert into kysely_migration (name, timestamp) values ('9999-tomorrow', 'later')`);
      db.close();
    },
    /9999-tomorrow/,
  ],
];

test('a backup that is broken or from tomorrow is refused with one line, and nothing is touched', async () => {
  const { server, file } = await serverWithBackup();
  await server.stop();
  const before = readFileSync(join(server.dataDir, databaseFile));
  for (const [what, spoil, line] of brokenCopies) {
    const spoilt = join(temporaryFolder(), 'spoilt.sqlite');
    copyFileSync(file, spoilt);
    spoil(spoilt);
    const refused = await restore({
      file: spoilt,
      dataDir: server.dataDir,
      replace: true,
      now: Date.now(),
    }).then(
      () => `${what}: was put back`,
      (error: unknown) => (error as Error).message,
    );
    expect(refused).toMatch(line);
    expect(refused).not.toContain('\n');
    expect(readFileSync(join(server.dataDir, databaseFile)).equals(before)).toBe(true);
    expect(readdirSync(server.dataDir).filter((name) => /replaced|restoring/.test(name))).toEqual([]);
  }
});

test('a backup that fails is told, leaves no half file, and costs no good one', async () => {
  const server = await startApp();
  const good = await backUp(server.app);
  const { db } = server.app.storage;
  await db
    .updateTable('board_update')
    .set({ bytes: new Uint8Array([255, 0, 255]) })
    .where('board', '=', asId<BoardId>('jeugd'))
    .execute();
  const problems: string[] = [];
  const code = await server.app.runVerb(['backup'], {
    line: () => undefined,
    problem: (text) => problems.push(text),
  });
  expect(code).toBe(1);
  expect(problems).toEqual([expect.stringContaining('a board could not be read back')]);
  expect(
    readdirSync(join(server.dataDir, 'backups')).map((name) => join(server.dataDir, 'backups', name)),
  ).toEqual([good]);
});

test('an administrator makes one now and sees the history; the oldest go beyond what is kept', async () => {
  const server = await startApp();
  const { db } = server.app.storage;
  await db
    .updateTable('person')
    .set({ administrator: 1 })
    .where('id', '=', asId<PersonId>('petra'))
    .execute();
  await db.insertInto('setting').values({ key: 'backup', value: '{"hour":3,"keep":2}' }).execute();
  const petra = await server.as('petra');
  const history = async () => (await petra.ask('GET', '/api/v1/backups')).read(backupHistory);
  for (let count = 1; count <= 3; count++) {
    const begun = await petra.ask('POST', '/api/v1/backups', {});
    expect(begun.status).toBe(201);
    const meanwhile = await petra.ask('POST', '/api/v1/backups', {});
    expect(meanwhile.body).toMatchObject({ status: 503, code: 'busy' });
    await expect.poll(async () => (await history()).backups.every((row) => row.endedAt !== null)).toBe(true);
  }
  const { backups, keep, names } = await history();
  expect(keep).toBe(2);
  expect(names).toEqual({ petra: 'Petra' });
  await expect.poll(async () => (await history()).backups.length).toBe(2);
  expect(backups[0]).toMatchObject({ boards: exampleBoards.length, error: null, startedBy: 'petra' });
  const kept = (await history()).backups.map((row) => row.file).toSorted();
  expect(readdirSync(join(server.dataDir, 'backups')).toSorted()).toEqual(kept);
  // not for others
  const sanne = await server.as('sanne');
  expect((await sanne.ask('GET', '/api/v1/backups')).body).toMatchObject({ code: 'not-allowed' });
  expect((await sanne.ask('POST', '/api/v1/backups', {})).body).toMatchObject({ code: 'not-allowed' });
});

test('the night’s backup is made once, made up for when the server was off, and tried again after a failure', async () => {
  const clock = { now: Date.parse('2026-11-21T12:00:00.000Z') };
  const server = await startApp({ now: () => clock.now });
  const { upkeep } = server.app;
  const count = async (): Promise<number> =>
    (await server.app.storage.db.selectFrom('backup').select('id').where('error', 'is', null).execute())
      .length;
  const folder = join(server.dataDir, 'backups');
  writeFileSync(folder, 'in the way');
  await upkeep.run();
  expect(await count()).toBe(0);
  rmSync(folder);
  await upkeep.run();
  expect(await count()).toBe(1);
  await upkeep.run();
  expect(await count()).toBe(1);
  clock.now = Date.parse('2026-11-22T01:59:00.000Z');
  await upkeep.run();
  expect(await count()).toBe(1);
  clock.now = Date.parse('2026-11-22T02:05:00.000Z');
  await upkeep.run();
  expect(await count()).toBe(2);
});

/** The command line as people type it. */
async function admin(
  dataDir: string,
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../server/admin.ts'), ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

test('the command line works on a running server and on a stopped one, and restores only the latter', async () => {
  // filled once by the demo, served as a real one
  const filled = await startApp();
  await filled.stop();
  const { dataDir } = filled;
  const running = await startApp({ dataDir, config: { mode: 'start' } });

  const made = await admin(dataDir, 'backup');
  expect(made.err).toBe('');
  const file = made.out.split('\n')[0] ?? '';
  expect(existsSync(file)).toBe(true);
  const checked = await admin(dataDir, 'audit', 'check');
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.out).toContain('The audit log is whole');
  expect(await admin(dataDir, 'rebuild-projections')).toMatchObject({ code: 0 });
  const refused = await admin(dataDir, 'restore', file, '--replace');
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/^Verbeterbord: a server is running on this DATA_DIR; stop it first .*\n$/);
  await running.stop();

  expect(await admin(dataDir, 'audit', 'check')).toMatchObject({ code: 0 });
  const there = await admin(dataDir, 'restore', file);
  expect(there).toMatchObject({ code: 1 });
  expect(there.err).toContain('--replace');
  const put = await admin(dataDir, 'restore', '--replace', file);
  expect(put.code).toBe(0);
  expect(put.out).toContain('Put back: 5 boards');
});

test('what was not understood is told in one line, with exit code 2; --help lists the verbs', async () => {
  const dataDir = temporaryFolder();
  expect(await admin(dataDir, 'dance')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^Verbeterbord: unknown verb: dance/) as unknown,
  });
  expect(await admin(dataDir, 'restore')).toMatchObject({ code: 2 });
  expect(await admin(dataDir, 'restore', '--now', 'x')).toMatchObject({ code: 2 });
  expect(await admin(dataDir, 'backup')).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no database') as unknown,
  });
  const help = await admin(dataDir, '--help');
  expect(help.code).toBe(0);
  for (const verb of ['audit check', 'backup', 'rebuild-projections', 'restore <file> [--replace]'])
    expect(help.out).toContain(verb);
});
