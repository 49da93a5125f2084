import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import type { Tidied } from '../boards/tidying.ts';
import { TidyBoards } from './tidy-boards.ts';

const boards = ['een', 'twee', 'drie'].map((id) => asId<BoardId>(id));

async function run(now: string): Promise<{ forced: BoardId[]; before: Instant[]; result: object }> {
  const forced: BoardId[] = [];
  const before: Instant[] = [];
  const job = new TidyBoards({
    hub: {
      tidy: async (board, how): Promise<Tidied> => {
        if (how?.force === true) forced.push(board);
        return board === 'twee' ? 'rebuilt' : 'as-it-was';
      },
    },
    retentionStore: { boards: async () => boards },
    lateEdits: {
      forget: async (at) => {
        before.push(at);
        return 4;
      },
    },
    now: () => Date.parse(now),
  });
  return { result: await job.run(), forced, before };
}

test.each(['2026-11-22T00:05:00.000Z', '2026-11-22T04:55:00.000Z', '2026-06-21T23:05:00.000Z'])(
  'in the night every board is looked at: %s',
  async (now) => {
    expect(await run(now)).toMatchObject({ forced: boards, result: { rebuilt: 1, forgotten: 4 } });
  },
);

test.each(['2026-11-22T05:05:00.000Z', '2026-11-22T23:30:00.000Z', '2026-06-21T22:30:00.000Z'])(
  'by day nobody is sent away for it: %s',
  async (now) => {
    expect(await run(now)).toMatchObject({ forced: [], result: { rebuilt: 0, forgotten: 4 } });
  },
);

test('former generations are kept for sixty days', async () => {
  expect((await run('2026-11-22T12:00:00.000Z')).before).toEqual(['2026-09-23T12:00:00.000Z']);
});
