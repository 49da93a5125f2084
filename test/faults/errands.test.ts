import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { App } from '@verbeterbord/server/app.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { expect, test, vi } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { disagreements } from '../support/boards-agree.ts';
import { crossingOffice, type CrossingOffice } from '../support/crossing-office.ts';
import type { Deed } from './errands-process.ts';

vi.setConfig({ testTimeout: 60_000 });

type Deeds = Deed['do'] | 'pass-up';

/** What it takes before: a question that stands on both boards, unless it is the asking itself. */
async function prepared(office: CrossingOffice, what: Deeds): Promise<Deed> {
  const { zorg, kees, daan } = office;
  const card = await office.obstacle('Balie');
  if (what === 'ask') return { do: 'ask', board: zorg.board, team: zorg.team, card, by: kees.id };
  const question = await office.ask({ kind: 'obstacle', id: card });
  for (const on of [zorg, office.domein]) await expect.poll(() => office.shownOn(on, question)).toBeDefined();
  if (what === 'comment') return { do: 'comment', question, by: daan.id };
  if (what === 'end') return { do: 'end', team: zorg.team };
  return { do: 'step', question, verb: what === 'pass-up' ? 'pass-up' : 'answer', by: daan.id };
}

/** In a process that is killed at this step; answers the signal that ended it, and what it said. */
async function doAndDie(dataDir: string, deed: Deed, step: string): Promise<readonly [unknown, string]> {
  const program = `${import.meta.dirname}/errands-process.ts`;
  const child = spawn(process.execPath, [program, dataDir, JSON.stringify(deed), step], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [, signal] = (await once(child, 'close')) as [unknown, unknown];
  return [signal, said];
}

interface Outcome {
  readonly question: readonly (readonly [state: string, holder: string])[];
  readonly verbs: readonly string[];
  readonly said: readonly string[];
}

/** What came of it: the questions there are, the steps that were taken, and what is said on cards. */
async function outcome(app: App, { zorg }: CrossingOffice): Promise<Outcome> {
  const { db } = app.storage;
  const questions = await db.selectFrom('question').select(['state', 'holder']).execute();
  const steps = await db.selectFrom('question_step').select('verb').orderBy('position').execute();
  const said = await app.hub.read(zorg.board, (doc) =>
    listCards(doc, 'obstacle').flatMap(({ comments }) => comments),
  );
  return {
    question: questions.map(({ state, holder }) => [state, holder]),
    verbs: steps.map(({ verb }) => verb),
    said: said.map(({ text, by }) => `${by}: ${text}`),
  };
}

/** Before the commit nothing came of it, and after it everything. */
function wanted({ domein, directie, daan }: CrossingOffice, what: Deeds, isDecided: boolean): Outcome {
  const asked: Outcome = { question: [['open', domein.team]], verbs: ['ask'], said: [] };
  if (!isDecided) return what === 'ask' ? { question: [], verbs: [], said: [] } : asked;
  const after: Readonly<Record<Deeds, Partial<Outcome>>> = {
    ask: {},
    step: { question: [['answered', domein.team]], verbs: ['ask', 'answer'] },
    'pass-up': { question: [['open', directie.team]], verbs: ['ask', 'pass-up'] },
    comment: { said: [`${daan.id}: Ik kijk mee`] },
    end: { question: [['withdrawn', domein.team]], verbs: ['ask', 'lapse'] },
  };
  return { ...asked, ...after[what] };
}

const two = ['decided', 'committed', 'edit-1', 'removed-1', 'edit-2', 'removed-2'];
const steps: Readonly<Record<Deeds, readonly string[]>> = {
  ask: two,
  step: ['committed', 'edit-1', 'removed-1'],
  'pass-up': ['decided', 'committed', 'edit-2', 'removed-2', 'edit-3'],
  comment: ['decided', 'committed', 'edit-1', 'removed-1'],
  end: ['decided', 'committed', 'edit-1', 'removed-1'],
};

test.each(Object.entries(steps).flatMap(([what, all]) => all.map((step) => [what as Deeds, step] as const)))(
  'a server that dies in the midst of %s (%s) has both boards say the same when it is back, once',
  async (what, step) => {
    const office = await crossingOffice();
    const { server } = office.organisation;
    const deed = await prepared(office, what);
    await server.stop();

    expect(await doAndDie(server.dataDir, deed, step)).toEqual(['SIGKILL', '']);

    const { app } = await startApp({ dataDir: server.dataDir, config: { mode: 'start' } });
    await expect.poll(() => disagreements(app), { timeout: 8_000 }).toEqual([]);
    expect(await outcome(app, office)).toEqual(wanted(office, what, step !== 'decided'));
  },
);

test('the process that is killed gets through when nothing kills it', async () => {
  const office = await crossingOffice();
  const { server } = office.organisation;
  const deed = await prepared(office, 'ask');
  await server.stop();
  expect(await doAndDie(server.dataDir, deed, 'never')).toEqual([null, 'done\n']);
  const again = await startApp({ dataDir: server.dataDir, config: { mode: 'start' } });
  expect(await disagreements(again.app)).toEqual([]);
  const shown = (board: BoardId) => again.app.hub.read(board, (doc) => [...doc.getMap('references').keys()]);
  for (const { board } of [office.zorg, office.domein]) expect(await shown(board)).toEqual(['gevraagd']);
});
