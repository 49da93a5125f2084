import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@verbeterbord/server/app.ts';
import { hashToken, newToken } from '@verbeterbord/server/auth/token.ts';
import { SessionStore } from '@verbeterbord/server/storage/access/sessions.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { newId } from '@verbeterbord/shared/ids.ts';
import { documentName, syncPath } from '@verbeterbord/shared/sync/protocol.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { writeFiveYears, type FiveYears, type FiveYearsPlan } from '../../support/five-years.ts';
import { testConfig } from '../../support/test-config.ts';
import { yWebsocketDialect } from '../load/dialect.ts';
import type { RunningServer } from './contender.ts';
import { spawnServer } from './spawn-server.ts';

/** The server on an organisation of five years. */
export interface FiveYearsServer extends RunningServer {
  readonly past: FiveYears;
  /** The session of whoever has so many actions. */
  readonly cookie: string;
  readonly origin: string;
  /** Asks the API as that person; throws when the answer isn't 200. */
  ask<Answer>(path: string): Promise<Answer>;
}

interface Written {
  readonly folder: string;
  readonly past: FiveYears;
  readonly token: string;
}

/** Writing five years takes longer than measuring on them: each plan is written once, and copied. */
const written = new Map<string, Promise<Written>>();
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const folders: string[] = [];

async function write(plan: FiveYearsPlan): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), 'verbeterbord-years-'));
  folders.push(folder);
  const storage = await openStorage({ dataDir: folder, thread: false });
  const past = await writeFiveYears(storage, plan);
  const token = newToken();
  await new SessionStore(storage.db).add({
    tokenHash: hashToken(token),
    id: newId(),
    person: past.busy,
    method: 'demo',
    device: '',
    createdAt: toInstant(plan.now),
    expiresAt: toInstant(plan.now + 86_400_000),
    origin: null,
    passwordOf: null,
  });
  await storage.close();
  // what is derived is made by the server itself, as at a first start
  const app = await createApp({
    dataDir: folder,
    config: { ...testConfig, mode: 'start', logLevel: 'error' },
  });
  await app.searchFollower.caughtUp();
  await app.stop();
  return { folder, past, token };
}

/** Runs `body` on a server of its own with these five years. */
export async function onFiveYears<Value>(
  plan: FiveYearsPlan,
  body: (server: FiveYearsServer) => Promise<Value>,
): Promise<Value> {
  const key = JSON.stringify({ ...plan, now: 0 });
  const known = written.get(key) ?? write(plan);
  written.set(key, known);
  const { folder: source, past, token } = await known;
  const folder = mkdtempSync(join(tmpdir(), 'verbeterbord-bench-'));
  cpSync(source, folder, { recursive: true });
  const server = await spawnServer(new URL('../../../server/main.ts', import.meta.url), [], {
    DATA_DIR: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
  });
  const origin = `http://${server.address.host}:${server.address.port}`;
  const cookie = `session=${token}`;
  try {
    return await body({
      ...server,
      past,
      cookie,
      origin,
      dialect: yWebsocketDialect((board) => `${syncPath}${documentName(board)}`),
      headers: () => ({ Origin: origin, Cookie: cookie }),
      ask: async <Answer>(path: string) => {
        const response = await fetch(`${origin}/api/v1${path}`, { headers: { cookie } });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        return (await response.json()) as Answer;
      },
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that each of these took, one after the other, after some to warm up. */
export async function timed(
  times: number,
  ask: (turn: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let turn = -10; turn < times; turn += 1) {
    const started = performance.now();
    await ask(Math.abs(turn));
    if (turn >= 0) taken.push(performance.now() - started);
  }
  return taken;
}
