import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './verb.ts';

/** Reads options and what else was typed. Throws a `UsageError` with one line for what is unknown. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
  }
}

/** Throws a `UsageError` when anything was typed behind the verb. */
export function noArguments(args: readonly string[]): void {
  if (args.length > 0) throw new UsageError(`takes nothing more, not "${args.join(' ')}"`);
}
