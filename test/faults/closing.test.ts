import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closedCycle } from '@verbeterbord/shared/api/records.ts';
import { editLesson } from '@verbeterbord/shared/board/commands/edit-lesson.ts';
import { readLesson, snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';

const jeugd = asId<BoardId>('jeugd');
const now = Date.parse('2026-11-23T12:00:00.000Z');
const lesson = 'Klein beginnen werkt.';

/** Closes cycle 23 in a process that is killed at this step; answers the signal that ended it. */
async function closeAndDie(dataDir: string, step: string): Promise<{ signal: unknown; said: string }> {
  const child = spawn(
    process.execPath,
    [`${import.meta.dirname}/closing-process.ts`, dataDir, 'jeugd', '23', step, String(now)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [, signal] = (await once(child, 'close')) as [unknown, unknown];
  return { signal, said };
}

test.each(['before-record', 'after-record', 'after-edit', 'after-end'])(
  'a server that dies while a cycle is being closed (%s) closes it once, whole, when it is back',
  async (step) => {
    const dataDir = temporaryFolder();
    const first = await startApp({ dataDir, now: () => now });
    await first.app.hub.edit(jeugd, asId<PersonId>('sanne'), editLesson, { text: lesson });
    const before = await first.app.hub.read(jeugd, snapshot);
    for (const who of ['marieke', 'joost', 'sanne', 'fatima', 'daan'])
      await (await first.as(who)).ask('PUT', '/api/v1/boards/jeugd/cycles/23/mood', { value: 4 });
    await first.stop();

    expect(await closeAndDie(dataDir, step)).toEqual({ signal: 'SIGKILL', said: '' });

    const second = await startApp({ dataDir, now: () => now });
    const { app } = second;
    const { db } = app.storage;
    const rows = () =>
      db
        .selectFrom('cycle_record')
        .select(['number', 'state', 'content'])
        .where('board', '=', jeugd)
        .where('number', '=', 23)
        .execute();
    // of itself, but for who died before anything was decided
    const decided = step === 'before-record' ? [] : ['closed'];
    await expect.poll(async () => (await rows()).map(({ state }) => state)).toEqual(decided);
    // pressing again is pressing once
    const again = (
      await (await second.as('marieke')).ask('POST', '/api/v1/boards/jeugd/cycles/23/close')
    ).read(closedCycle);
    expect(again).toEqual({ number: 23, closed: step === 'before-record' });

    const [record] = await rows();
    expect(JSON.parse(record?.content ?? '{}')).toMatchObject({ lesson, mood: { answers: 5, mean: 4 } });
    const open = before.actions.filter(
      ({ archived, cycle, place }) =>
        archived === null && cycle !== null && cycle <= 23 && place.state !== 'done',
    );
    const after = await app.hub.read(jeugd, snapshot);
    expect(open.length).toBeGreaterThan(5);
    expect(
      open
        .map(({ id }) => after.actions.find((action) => action.id === id))
        .map((action) => [action?.cycle, action?.carried]),
    ).toEqual(open.map(({ carried }) => [24, carried + 1]));
    expect(await app.hub.read(jeugd, readLesson)).toBe('');
    expect(await db.selectFrom('mood').select('voter').execute()).toEqual([]);
  },
);

test('the process that is killed gets through when nothing kills it', async () => {
  const dataDir = temporaryFolder();
  const first = await startApp({ dataDir, now: () => now });
  await first.stop();
  expect(await closeAndDie(dataDir, 'never')).toEqual({ signal: null, said: 'closed\n' });
});
