import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MyActions } from '@verbeterbord/shared/api/actions.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { newId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { chromium, type Page } from 'playwright-core';
import * as Y from 'yjs';
import { findChromium, launchOptions } from '../../support/chromium.ts';
import { onAllCores } from '../contenders/cores.ts';
import { onFiveYears, timed, type FiveYearsServer } from '../contenders/five-years-server.ts';
import { joinBoard } from '../load/client.ts';
import { number, times } from '../measure/format.ts';
import { percentile } from '../measure/percentile.ts';
import { plans } from './five-years-plans.ts';
import type { Workload } from './workload.ts';

/** Mijn acties in a browser, with somebody's session. */
async function openPage(server: FiveYearsServer): Promise<Page> {
  const browser = await onAllCores(async () => chromium.launch(launchOptions(await findChromium())));
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const [name = '', value = ''] = server.cookie.split('=');
  await context.addCookies([{ name, value, url: server.origin }]);
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  await page.getByRole('button', { name: 'Notitie' }).first().waitFor();
  // the live connection comes after the first look
  await page.waitForTimeout(6_000);
  return page;
}

/** Milliseconds from a change on a board until it stands on the other screen. */
async function changesSeen(server: FiveYearsServer, count: number): Promise<readonly number[]> {
  const page = await openPage(server);
  try {
    const [board = ''] = server.past.boards;
    const client = await joinBoard(server, board, 0);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await client.ready);
    doc.on('update', (update: Uint8Array) => client.socket.send(server.dialect.update(board, update)));
    const mine = listCards(doc, 'action').filter(
      ({ owners, place, archived }) =>
        archived === null && place.state !== 'done' && owners.includes(server.past.busy),
    );
    const taken: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const action = mine[turn % mine.length];
      if (action === undefined) throw new Error('nobody has an action');
      const text = `Gewijzigd ${turn + 1}`;
      const seen = page.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            const look = (): boolean => {
              const there = [...document.querySelectorAll('main li a')].some((a) => a.textContent === wanted);
              if (there) resolve(Date.now());
              return there;
            };
            if (look()) return;
            const observer = new MutationObserver(() => {
              if (look()) observer.disconnect();
            });
            observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          }),
        text,
      );
      // until the page looks
      await page.evaluate(() => document.title);
      const started = Date.now();
      const context = { by: server.past.busy, now: toInstant(started), newId };
      editText(doc, { kind: 'action', id: action.id, field: 'title', text }, context);
      taken.push((await seen) - started);
      // as people work: not in step with anything
      await page.waitForTimeout(130 + ((turn * 97) % 400));
    }
    client.socket.close();
    return taken;
  } finally {
    await page.context().browser()?.close();
  }
}

/** Mijn acties of somebody with 12 boards and 3,000 open and closed actions, and how soon a change stands in it. */
export const myActionsWorkload: Workload = {
  name: 'my-actions',
  run: async ({ quick, log }) => {
    spawnSync(process.execPath, [fileURLToPath(new URL('../../../client/tools/build.ts', import.meta.url))], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const measured: (readonly number[])[] = [];
    let seen: readonly number[] = [];
    const [tenth, full] = plans();
    for (const plan of [tenth, full])
      await onFiveYears(plan, async (server) => {
        let rows = 0;
        const taken = await timed(quick ? 100 : 400, async () => {
          rows = (await server.ask<MyActions>('/my-actions')).actions.length;
        });
        log(
          `${plan.busy.actions} actions, ${rows} in the list: p50 ${number(percentile(taken, 0.5))}, ` +
            `p95 ${number(percentile(taken, 0.95))} ms`,
        );
        measured.push(taken);
        if (plan !== full) return;
        seen = await changesSeen(server, quick ? 20 : 60);
        log(`seen after ${seen.map(number).join(', ')} ms`);
      });
    const [small = [], large = []] = measured;
    const p50 = percentile(large, 0.5);
    const workload = `my actions, ${full.busy.boards} boards, ${full.busy.actions} actions`;
    return [
      {
        workload,
        measure: `answer over HTTP, median (p95 ${number(percentile(large, 0.95))}), ms`,
        ours: number(p50),
        peers: '',
        ratio: '',
        target: '< 20 ms',
        reached: p50 < 20,
      },
      {
        workload,
        measure: `the same with a tenth of the data ${number(percentile(small, 0.5))} ms: growth`,
        ours: times(p50, percentile(small, 0.5)),
        peers: '',
        ratio: '',
        target: '',
        reached: null,
      },
      {
        workload,
        measure: `a change on a board stands on the other screen, p50 (p95 ${number(percentile(seen, 0.95))}), ms`,
        ours: number(percentile(seen, 0.5)),
        peers: '',
        ratio: '',
        target: 'p95 ≤ 200 ms',
        reached: percentile(seen, 0.95) <= 200,
      },
    ];
  },
};
