import { expect, test } from 'vitest';
import { runSchedule } from './run-schedule.ts';

/** Schedules that once broke a promise; they stay. */
const pinned: readonly number[] = [];

test.each(pinned)('schedule %i keeps every promise', async (seed) => {
  expect((await runSchedule(seed)).broken).toEqual([]);
});

test('in 1,000 schedules of editing, coming, going and a failing disk nothing is told, confirmed or lost wrongly', async () => {
  const totals = { edits: 0, failures: 0, snapshots: 0 };
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const { broken, edits, failures, snapshots } = await runSchedule(seed);
    expect(broken, `schedule ${seed}`).toEqual([]);
    totals.edits += edits;
    totals.failures += failures;
    totals.snapshots += snapshots;
  }
  // or they would prove nothing
  expect(totals.edits).toBeGreaterThan(10_000);
  expect(totals.failures).toBeGreaterThan(500);
  expect(totals.snapshots).toBeGreaterThan(200);
}, 240_000);

test('the simulation notices a disk that says it has written and has not', async () => {
  const broken = new Set<string>();
  for (let seed = 1; seed <= 20; seed += 1)
    for (const promise of (await runSchedule(seed, { lies: true })).broken) broken.add(promise);
  expect([...broken]).toEqual(
    expect.arrayContaining(['told, but not on disk', 'confirmed, but not on disk']),
  );
});
