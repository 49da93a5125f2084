import type { Gathered } from './batch.ts';
import type { Verdict } from './board-document.ts';

/** Puts the guilty aside: they are closed when what came before is on disk. */
export function judge(items: readonly Gathered[], verdicts: readonly Verdict[], now: number): void {
  for (const [index, { session, edit }] of items.entries()) {
    const verdict = verdicts[index];
    if (session === null || verdict === undefined || !session.isHeard) continue;
    if (!verdict.ok) session.state = { name: 'refused', reason: verdict.reason, why: verdict.why };
    // what any honest frame of this size may cost is free: a backlog of 1 MB is no attack
    const free = edit.from === 'client' ? edit.bytes.length / 2_000 : 0;
    const enough = session.cpu.spend(Math.max(0, verdict.cpu - free), now);
    if (!enough && session.isHeard)
      session.state = { name: 'refused', reason: 'tooMuch', why: 'too much work' };
  }
}
