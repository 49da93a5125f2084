import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { asker, startApp, type AppServer } from '../support/app-server.ts';
import { DemoServer } from '../support/demo-server.ts';
import { cookiesOf } from '../support/real-organisation.ts';
import { askCode, typeCode } from '../support/screens.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';

/** Claims in a process that is killed at this step. */
async function claimAndDie(
  dataDir: string,
  secret: string,
  step: string,
): Promise<{ readonly signal: unknown; readonly said: string }> {
  const child = spawn(
    process.execPath,
    [`${import.meta.dirname}/claiming-process.ts`, dataDir, secret, step],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [, signal] = (await once(child, 'close')) as [unknown, unknown];
  return { signal, said };
}

/** A screen whose code was typed; the server that heard so has stopped. */
async function typed(): Promise<{ readonly dataDir: string; readonly secret: string }> {
  const dataDir = temporaryFolder();
  const server = await startApp({ dataDir });
  const { code, secret } = await askCode(server);
  await typeCode(await server.as('els'), code, ['thuis']);
  await server.stop();
  return { dataDir, secret };
}

const claim = (server: Pick<AppServer, 'nobody'>, secret: string) =>
  server.nobody.ask('POST', '/api/v1/display-pairings/claim', { secret });

const sessionsOf = async (server: AppServer): Promise<number> =>
  (await server.app.storage.db.selectFrom('session').select('id').where('method', '=', 'display').execute())
    .length;

test.each(['before the code is taken', 'after the code is taken', 'after the session is made'])(
  'a server that dies while a screen comes in (%s) has let nobody in, and lets it in once when it is back',
  async (step) => {
    const { dataDir, secret } = await typed();
    expect(await claimAndDie(dataDir, secret, step)).toEqual({ signal: 'SIGKILL', said: '' });
    const server = await startApp({ dataDir });
    expect(await sessionsOf(server)).toBe(0);
    const claimed = await claim(server, secret);
    expect(claimed.body).toEqual({ state: 'paired' });
    const screen = asker(server.url, cookiesOf(claimed.headers));
    expect((await screen.ask('GET', '/api/v1/boards/thuis')).status).toBe(200);
    expect((await claim(server, secret)).body).toMatchObject({ code: 'link-ended' });
    expect(await sessionsOf(server)).toBe(1);
  },
);

test('a server that dies before it told the screen so has let it in: nobody comes in by that secret any more', async () => {
  const { dataDir, secret } = await typed();
  expect(await claimAndDie(dataDir, secret, 'after the commit')).toEqual({ signal: 'SIGKILL', said: '' });
  const server = await startApp({ dataDir });
  expect((await claim(server, secret)).body).toMatchObject({ code: 'link-ended' });
  expect(await sessionsOf(server)).toBe(1);
});

test('a server that is killed again and again, from the code to the wall, keeps what it said: the screen comes in once and stays', async () => {
  const server = await DemoServer.start();
  onTestFinished(() => server.stop());
  const nobody = () => ({ nobody: asker(server.url, '') });
  const again = async () => {
    await server.kill();
    await server.restart();
  };
  const { code, secret } = await askCode(nobody());
  await again();
  const signedIn = await nobody().nobody.ask('POST', '/api/v1/demo/session', { person: 'els' });
  await typeCode(asker(server.url, cookiesOf(signedIn.headers)), code, ['thuis']);
  await again();
  const claimed = await claim(nobody(), secret);
  expect(claimed.body).toEqual({ state: 'paired' });
  await again();
  const screen = asker(server.url, cookiesOf(claimed.headers));
  expect((await screen.ask('GET', '/api/v1/boards/thuis')).status).toBe(200);
  expect((await claim(nobody(), secret)).body).toMatchObject({ code: 'link-ended' });
});

test('a code that is on a screen while the server restarts is typed after it, and the screen that waited comes in', async () => {
  const dataDir = temporaryFolder();
  const before = await startApp({ dataDir });
  const { code, secret } = await askCode(before);
  await before.stop();
  const server = await startApp({ dataDir });
  expect((await claim(server, secret)).body).toEqual({ state: 'waiting' });
  await typeCode(await server.as('els'), code, ['thuis']);
  expect((await claim(server, secret)).body).toEqual({ state: 'paired' });
});

test('the process that is killed gets through when nothing kills it', async () => {
  const { dataDir, secret } = await typed();
  expect(await claimAndDie(dataDir, secret, 'never')).toEqual({ signal: null, said: 'paired\n' });
});
