import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until `reached` holds; answers whether it did within the time (milliseconds). */
export async function waitUntil(
  reached: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!(await reached())) {
    if (performance.now() > end) return false;
    await sleep(5);
  }
  return true;
}
