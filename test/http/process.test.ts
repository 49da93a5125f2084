import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { databaseFile } from '@verbeterbord/server/storage/database.ts';
import { actionRef } from '@verbeterbord/shared/api/actions.ts';
import { boardContent } from '@verbeterbord/shared/api/board-content.ts';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { asker } from '../support/app-server.ts';
import { cookiesOf, tokenOf } from '../support/real-organisation.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';

// whole processes, some of them twice
vi.setConfig({ testTimeout: 90_000 });

const main = resolve(import.meta.dirname, '../../server/main.ts');

interface Run {
  readonly process: ChildProcess;
  /** The first line on stdout; null when it ended without one. */
  readonly firstLine: Promise<string | null>;
  /** The link that sets up, which stands on the second line. */
  readonly setUpLink: Promise<string>;
  readonly ended: Promise<{ code: number | null; stderr: string }>;
}

function run(env: Record<string, string>, args: readonly string[] = []): Run {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout });
  const link = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const found = /^Set up .*: (http:\/\/\S+)$/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    process: child,
    firstLine: Promise.race([
      once(lines, 'line').then(([line]) => line as string),
      once(lines, 'close').then(() => null),
    ]),
    setUpLink: link,
    ended: once(child, 'close').then(([code]) => ({ code: code as number | null, stderr })),
  };
}

const demoFolders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('verbeterbord-demo-'));

test('the first line says where it listens, and SIGTERM ends it in order, leaving nothing of the demo', async () => {
  const before = new Set(demoFolders());
  const demo = run({}, ['--demo']);
  const url = await demo.firstLine;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await asker(url ?? '', '').ask('GET', '/readyz')).status).toBe(200);
  const own = demoFolders().filter((name) => !before.has(name));
  demo.process.kill('SIGTERM');
  expect((await demo.ended).code).toBe(0);
  const left = new Set(demoFolders());
  expect(own.filter((name) => left.has(name)).length).toBeLessThan(own.length);
});

test('what start makes is for its own user alone, also in a folder that others may enter', async () => {
  const dataDir = temporaryFolder();
  chmodSync(dataDir, 0o755);
  const { firstLine } = run({ DATA_DIR: dataDir });
  expect(await firstLine).not.toBeNull();
  const made = readdirSync(dataDir);
  expect(made).toContain(databaseFile);
  const open = made.filter((name) => (statSync(join(dataDir, name)).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});

test('what start serves outlives it, also when it was killed', async () => {
  const dataDir = temporaryFolder();
  const first = run({ DATA_DIR: dataDir });
  const url = (await first.firstLine) ?? '';
  const link = await first.setUpLink;
  expect(link.startsWith(`${url}/instellen#`)).toBe(true);
  const person = { name: 'Ank', email: 'ank@gemeente.example', password: 'paars kajak lantaarn 47 dijk' };
  const organisation = { organisation: 'Gemeente Voorbeeld', offices: [], person, example: true };
  const setUp = await asker(url, '').ask('POST', '/api/v1/set-up', { token: tokenOf(link), ...organisation });
  expect(setUp.status).toBe(204);
  const cookie = cookiesOf(setUp.headers);
  const path = '/api/v1/boards/sociaal-domein';
  const made = await asker(url, cookie).ask('POST', `${path}/actions`, { title: 'Blijft staan' });
  expect(made.status).toBe(201);
  first.process.kill('SIGKILL');
  await first.ended;

  const second = run({ DATA_DIR: dataDir });
  const ank = asker((await second.firstLine) ?? '', cookie);
  const { actions } = (await ank.ask('GET', path)).read(boardContent);
  expect(actions).toContainEqual(
    expect.objectContaining({ id: made.read(actionRef).id, title: 'Blijft staan' }),
  );
  expect((await ank.ask('GET', '/api/v1/me')).body).toMatchObject({ mode: 'start' });
});

test('a server that was never set up makes another link at each start, and the one before no longer works', async () => {
  const dataDir = temporaryFolder();
  const first = run({ DATA_DIR: dataDir });
  const before = tokenOf(await first.setUpLink);
  first.process.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  const second = run({ DATA_DIR: dataDir });
  const after = tokenOf(await second.setUpLink);
  const nobody = asker((await second.firstLine) ?? '', '');
  const read = async (token: string): Promise<number> =>
    (await nobody.ask('POST', '/api/v1/set-up/read', { token })).status;
  expect([await read(before), await read(after)]).toEqual([404, 204]);
});

test('a second server on one folder ends with one clear line, and the first goes on', async () => {
  const dataDir = temporaryFolder();
  const first = run({ DATA_DIR: dataDir });
  const url = (await first.firstLine) ?? '';
  const second = await run({ DATA_DIR: dataDir }).ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/^Verbeterbord can't start: another server is using this DATA_DIR.*\n$/);
  expect((await asker(url, '').ask('GET', '/readyz')).status).toBe(200);
});

test('a database of a newer version ends the start with one clear line', async () => {
  const dataDir = temporaryFolder();
  const first = run({ DATA_DIR: dataDir });
  await first.firstLine;
  first.process.kill('SIGTERM');
  await first.ended;
  const db = new Database(join(dataDir, databaseFile));
  db.prepare("insert into kysely_migration (name, timestamp) values ('9999-tomorrow', 'x')").run();
  db.close();
  const { code, stderr } = await run({ DATA_DIR: dataDir }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^Verbeterbord can't start: the database was made by a newer version.*9999-tomorrow.*\n$/,
  );
});

test('a file that is no database ends the start with one clear line, and is left as it is', async () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, databaseFile), 'x'.repeat(10_000));
  const { code, stderr } = await run({ DATA_DIR: dataDir }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Verbeterbord can't start: the database can not be read.*\n$/);
  expect(readFileSync(join(dataDir, databaseFile), 'utf8')).toBe('x'.repeat(10_000));
});

test('each wrong setting gets one line', async () => {
  const { code, stderr } = await run({ HOST: '0.0.0.0', PORT: 'http', LOG_LEVEL: 'loud' }).ended;
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^Verbeterbord can't start: PORT must be a number/),
    expect.stringMatching(/^Verbeterbord can't start: LOG_LEVEL must be one of/),
  ]);
  const open = await run({ HOST: '0.0.0.0' }, ['--demo']).ended;
  expect(open.stderr.trim().split('\n')).toEqual([
    expect.stringContaining('HOST must be a loopback address'),
  ]);
});

test('a taken port and a folder that cannot be made each get one line', async () => {
  const taken = createServer();
  await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const busy = await run({ PORT: String(port) }, ['--demo']).ended;
  expect([busy.code, busy.stderr]).toEqual([
    1,
    `Verbeterbord can't start: port ${port} on 127.0.0.1 is taken; set PORT\n`,
  ]);
  const nowhere = await run({ DATA_DIR: join(main, 'data') }).ended;
  expect(nowhere.code).toBe(1);
  expect(nowhere.stderr.trim().split('\n')).toEqual([expect.stringMatching(/^Verbeterbord can't start: E/)]);
});
