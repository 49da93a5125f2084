import type { Result } from '@verbeterbord/shared/errors.ts';
import { HttpProblem } from '../http/problems.ts';

/** The value of a result; a refusal becomes a problem with the same code. */
export function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new HttpProblem(result.code);
  return result.value;
}
