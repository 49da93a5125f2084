import { MemoryBoardLog } from '@verbeterbord/server/storage/memory-board-log.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { expect, test } from 'vitest';
import { createBoard, startBoardServer } from '../support/board-server.ts';
import { syncClient } from '../support/sync-client.ts';

test('what one person writes appears on the other screen', async () => {
  const log = new MemoryBoardLog();
  const board = await createBoard(log, 'jeugd');
  const { url, reports } = await startBoardServer({ log });
  const anna = syncClient(url, board, 'anna', { params: { saved: '1' } });
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => anna.provider.synced && bram.provider.synced).toBe(true);
  anna.run(addGoal, { title: 'Minder wachten' });
  await expect.poll(() => snapshot(bram.doc).goals.map(({ title }) => title)).toEqual(['Minder wachten']);
  await expect.poll(() => anna.saved.at(-1)).toBe(2);
  expect(reports).toEqual([]);
});
