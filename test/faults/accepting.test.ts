import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { asId, newId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';
import { cardOn, errandsDone, referenceOn } from '../support/crossings.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';

const above = asId<BoardId>('sociaal-domein');
const below = asId<BoardId>('jeugd');
const title = 'Bel alle huisartsen';

/** Accepts in a process that is killed at this step. */
async function acceptAndDie(
  dataDir: string,
  offer: string,
  step: string,
): Promise<{ readonly signal: unknown; readonly said: string }> {
  const child = spawn(
    process.execPath,
    [`${import.meta.dirname}/accepting-process.ts`, dataDir, offer, step],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [, signal] = (await once(child, 'close')) as [unknown, unknown];
  return { signal, said };
}

interface Offered {
  readonly dataDir: string;
  readonly offer: string;
  readonly source: string;
}

/** An action of the Team van teams that Team Jeugd is offered; the server that did so has stopped. */
async function offered(): Promise<Offered> {
  const dataDir = temporaryFolder();
  const server = await startApp({ dataDir });
  const made = await server.app.hub.edit(above, null, addAction, { title, goal: null, cycle: 23 });
  if (!made.ok) throw new Error(made.code);
  const offer = newId();
  const body = { id: offer, to: 'jeugd', title, source: made.value };
  const petra = await server.as('petra');
  expect((await petra.ask('POST', `/api/v1/teams/${above}/offers`, body)).status).toBe(201);
  await errandsDone(server);
  await server.stop();
  return { dataDir, offer, source: made.value };
}

async function taken(server: AppServer): Promise<readonly string[]> {
  return server.app.hub.read(below, (doc) =>
    listCards(doc, 'action').flatMap((action) => (action.title === title ? [action.id] : [])),
  );
}

test.each([
  'before deciding',
  'after deciding',
  'after takeOnAction',
  'after giveAwayAction',
  'after setReference',
  'after all',
])(
  'a server that dies while an offer is accepted (%s) leaves one action, on one board, when it is back',
  async (step) => {
    const { dataDir, offer, source } = await offered();
    expect(await acceptAndDie(dataDir, offer, step)).toEqual({ signal: 'SIGKILL', said: '' });

    const server = await startApp({ dataDir });
    await errandsDone(server);
    const isDecided = step !== 'before deciding';
    expect(await taken(server)).toHaveLength(isDecided ? 1 : 0);
    expect((await cardOn(server, above, 'action', source))?.archived === null).toBe(!isDecided);

    // pressing again is pressing once
    const marieke = await server.as('marieke');
    const again = await marieke.ask('POST', `/api/v1/offers/${offer}/steps`, { verb: 'accept' });
    expect(again.body).toMatchObject({ state: 'accepted' });
    await errandsDone(server);
    const [action, ...others] = await taken(server);
    expect(others).toEqual([]);
    expect((await cardOn(server, above, 'action', source))?.archived).not.toBeNull();
    await expect
      .poll(() => referenceOn(server, below, offer))
      .toMatchObject({ state: 'accepted', side: 'received', card: { id: action }, standing: 'todo' });
    await expect
      .poll(() => referenceOn(server, above, offer))
      .toMatchObject({ state: 'accepted', side: 'given', card: { id: source }, standing: 'todo' });
  },
);

test('the process that is killed gets through when nothing kills it', async () => {
  const { dataDir, offer } = await offered();
  expect(await acceptAndDie(dataDir, offer, 'never')).toEqual({ signal: null, said: 'accepted\n' });
});
