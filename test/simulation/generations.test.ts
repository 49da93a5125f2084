import { expect, test } from 'vitest';
import { runGenerations } from './run-generations.ts';

/** Schedules that once broke a promise; they stay. */
const pinned: readonly number[] = [];

test.each(pinned)('schedule %i over several generations keeps every promise', async (seed) => {
  expect((await runGenerations(seed)).broken).toEqual([]);
});

test('in 400 schedules of people who are away while the document is built anew and cards leave it, nothing is lost and nothing doubled', async () => {
  const totals = { generations: 0, departed: 0, late: 0, brought: 0 };
  for (let seed = 1; seed <= 400; seed += 1) {
    const { broken, ...counts } = await runGenerations(seed);
    expect(broken, `schedule ${seed}`).toEqual([]);
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += counts[key];
  }
  // or they would prove nothing
  expect(totals.generations).toBeGreaterThan(600);
  expect(totals.departed).toBeGreaterThan(400);
  expect(totals.late).toBeGreaterThan(400);
  expect(totals.brought).toBeGreaterThan(600);
}, 240_000);

test('the schedules notice a server that forgets what was brought to it', async () => {
  const broken = new Set<string>();
  for (let seed = 1; seed <= 40; seed += 1)
    for (const promise of (await runGenerations(seed, { forgets: true })).broken) broken.add(promise);
  expect([...broken]).toContain('no letter is doubled');
});
