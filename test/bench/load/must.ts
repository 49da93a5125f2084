import type { Result } from '@verbeterbord/shared/errors.ts';

/** The value of a command that the bench has no reason to expect a refusal from. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}
