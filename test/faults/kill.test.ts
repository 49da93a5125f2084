import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { Dice } from '../convergence/dice.ts';
import { syncClient, type SyncClient } from '../support/sync-client.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';
import { spawnHub } from './spawn-hub.ts';

const titles = (doc: Y.Doc): string[] => snapshot(doc).ideas.map(({ title }) => title);

/** What one person wrote, in order; the first frame with content was the answer to the server's question. */
function confirmed(person: SyncClient, written: readonly string[]): string[] {
  return written.slice(0, Math.max(0, (person.saved.at(-1) ?? 0) - 1));
}

test.each([1, 2, 3, 4, 5])(
  'after kill -9 under load nothing is missing that was confirmed or that anybody had received (trial %i)',
  async (seed) => {
    const dice = new Dice(seed);
    const folder = temporaryFolder();
    const first = await spawnHub(folder);
    const people = ['anna', 'bram', 'chris', 'daan'].map((name) =>
      syncClient(first.url, 'jeugd', name, { params: { saved: '1' } }),
    );
    await expect
      .poll(() => people.every(({ provider, saved }) => provider.synced && saved.at(-1) === 1))
      .toBe(true);
    const written = people.map((): string[] => []);
    const target = 150 + dice.roll(250);
    for (let count = 0; count < target; count += 1) {
      const who = dice.roll(people.length);
      const title = `${people[who]?.name} ${count}`;
      people[who]?.run(addIdea, { title });
      written[who]?.push(title);
      // a turn of the event loop, so that what the others write arrives meanwhile
      if (count % 4 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await expect.poll(() => people.some(({ saved }) => (saved.at(-1) ?? 0) > 5)).toBe(true);
    await first.kill();
    const received = people.flatMap(({ doc }, who) =>
      titles(doc).filter((title) => written[who]?.includes(title) !== true),
    );
    const promised = people.flatMap((person, who) => confirmed(person, written[who] ?? []));
    for (const { provider } of people) provider.destroy();

    const second = await spawnHub(folder);
    const late = syncClient(second.url, 'jeugd', 'eva');
    await expect.poll(() => late.provider.synced).toBe(true);
    const kept = titles(late.doc);
    const sent = new Set(written.flat());
    expect(
      promised.filter((title) => !kept.includes(title)),
      'confirmed',
    ).toEqual([]);
    expect(
      [...new Set(received)].filter((title) => !kept.includes(title)),
      'received',
    ).toEqual([]);
    // what was neither confirmed nor received may be there or not, but only once, and nothing else
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.filter((title) => !sent.has(title))).toEqual([]);
    expect(promised.length + received.length).toBeGreaterThan(0);
  },
);
