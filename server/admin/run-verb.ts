import type { Out } from './control.ts';
import { UsageError, type AdminDeps, type Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** Finds the verb in what was typed, and runs it. Answers the exit code: 0 done, 1 not done, 2 not understood. */
export async function runVerb(deps: AdminDeps, args: readonly string[], out: Out): Promise<number> {
  const found = findVerb(args);
  if (found === null) {
    out.problem(`unknown verb: ${args.slice(0, 2).join(' ')} (see admin --help)`);
    return 2;
  }
  try {
    return await found.verb.run(deps, found.rest, out);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    out.problem(`${found.verb.name}: ${error.message} (see admin --help)`);
    return 2;
  }
}

/** The verb that was typed, and what came behind it. */
export function findVerb(args: readonly string[]): { verb: Verb; rest: readonly string[] } | null {
  for (const verb of verbs) {
    const words = verb.name.split(' ');
    if (words.every((word, index) => args[index] === word)) return { verb, rest: args.slice(words.length) };
  }
  return null;
}
