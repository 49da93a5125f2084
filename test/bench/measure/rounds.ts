import type { Contender } from '../contenders/contender.ts';
import { percentile } from './percentile.ts';
import { tryOut, type Tried } from './try-out.ts';

/**
 * Lets contenders take turns, round after round, so that a busy moment of the machine hits them alike.
 * One that fails in a round is out; the others go on.
 */
export async function inTurns<Value>(
  contenders: readonly Contender[],
  rounds: number,
  body: (contender: Contender, round: number) => Promise<Value>,
): Promise<ReadonlyMap<Contender, Tried<readonly Value[]>>> {
  const results = new Map<Contender, Tried<readonly Value[]>>(
    contenders.map((contender) => [contender, { ok: true, value: [] }]),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const contender of contenders) {
      const before = results.get(contender);
      if (before === undefined || !before.ok) continue;
      const tried = await tryOut(async () => body(contender, round));
      results.set(contender, tried.ok ? { ok: true, value: [...before.value, tried.value] } : tried);
    }
  return results;
}

/** The median of a figure over the rounds; NaN for a contender that failed. */
export function median<Value>(
  tried: Tried<readonly Value[]> | undefined,
  figure: (value: Value) => number,
): number {
  return tried?.ok === true ? percentile(tried.value.map(figure), 0.5) : Number.NaN;
}

/** What went wrong: the failure, or the faults found in the rounds, each once. */
export function complaints<Value extends { readonly faults: readonly string[] }>(
  tried: Tried<readonly Value[]> | undefined,
): string {
  if (tried === undefined) return '';
  const found = tried.ok ? new Set(tried.value.flatMap((value) => value.faults)) : new Set([tried.why]);
  return [...found].join('; ');
}
