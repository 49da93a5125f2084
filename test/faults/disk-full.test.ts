import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { expect, test } from 'vitest';
import { syncClient } from '../support/sync-client.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';
import { spawnHub } from './spawn-hub.ts';

test('on a full disk nothing is told, all come back later, and bring their edits when there is space', async () => {
  const hub = await spawnHub(temporaryFolder(), '12');
  const anna = syncClient(hub.url, 'jeugd', 'anna', { params: { saved: '1' } });
  const bram = syncClient(hub.url, 'jeugd', 'bram');
  await expect.poll(() => anna.provider.synced && bram.provider.synced && anna.saved.at(-1) === 1).toBe(true);
  let count = 0;
  await expect
    .poll(
      () => {
        const idea = anna.run(addIdea, { title: `idee ${(count += 1)}` });
        anna.run(editText, { kind: 'idea', id: idea, field: 'notes', text: 'x'.repeat(4_000) });
        return anna.closes;
      },
      { interval: 20 },
    )
    .toContain(4503);
  const seen = snapshot(bram.doc).ideas.length;
  expect(seen).toBeLessThan(count);
  expect(hub.complaints.join('')).toContain('could not be written');
  // 4503 is not final: they keep coming back, and the board is still there to read
  expect([...anna.closed, ...bram.closed]).toEqual([]);
  hub.signal('SIGUSR2');
  await expect
    .poll(() => snapshot(bram.doc).ideas.length, { timeout: 20_000 })
    .toBe(snapshot(anna.doc).ideas.length);
  expect(snapshot(bram.doc)).toEqual(snapshot(anna.doc));
});
