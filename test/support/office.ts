import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, type TestContext } from 'vitest';
import { newBoard, writeBoard } from './board-writer.ts';
import { Colleague, type ColleagueOptions } from './colleague.ts';
import { DemoServer } from './demo-server.ts';
import { keepPicture } from './keep-picture.ts';

/** What a file of browser tests works with: a server of its own, and people who come in. */
export interface Office {
  readonly server: DemoServer;
  /** A browser for this person, signed in. At the end of the test it goes, and what went wrong in it fails the test. */
  colleague(id: string, options?: ColleagueOptions): Promise<Colleague>;
  /** An empty board of Team Jeugd, made by Marieke. */
  newBoard(title: string): Promise<string>;
  /** Writes on a board as Marieke without a browser, such as the cards that a test needs. */
  write: <Written>(board: string, write: Parameters<typeof writeBoard<Written>>[1]) => Promise<Written>;
}

/**
 * Call once at the top of a file. The people share the run's one Chromium; the server is this file's own. `everybody` holds for
 * each of them unless said otherwise. With `start` nobody is known and nothing set up: people come in by `stranger` or `cookie`.
 */
export function openOffice(everybody: ColleagueOptions = {}, mode: 'demo' | 'start' = 'demo'): Office {
  let browser: Browser | undefined;
  let server: DemoServer | undefined;
  let present: Colleague[] = [];

  const open = (): DemoServer => {
    if (server === undefined) throw new Error('the office opens before the first test');
    return server;
  };

  beforeAll(async () => {
    [browser, server] = await Promise.all([chromium.connect(inject('wsEndpoint')), DemoServer.start(mode)]);
  });

  afterEach(async ({ task }: TestContext) => {
    const leaving = present;
    present = [];
    const problems = leaving.flatMap(({ id, problems: own }) => own.map((problem) => `${id}: ${problem}`));
    const died = open().died;
    if (died !== null) problems.push(died);
    if (task.result?.state === 'fail' || problems.length > 0)
      await Promise.all(leaving.map((colleague) => keepPicture(colleague, task.name)));
    await Promise.all(leaving.map((colleague) => colleague.leave()));
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  return {
    get server() {
      return open();
    },
    async colleague(id, options) {
      if (browser === undefined) throw new Error('the office opens before the first test');
      const colleague = await Colleague.arrive(browser, open(), id, { ...everybody, ...options });
      present.push(colleague);
      return colleague;
    },
    newBoard: (title) => newBoard(open().url, 'marieke', 'jeugd', title),
    write: (board, write) => writeBoard({ url: open().url, board, as: 'marieke' }, write),
  };
}
