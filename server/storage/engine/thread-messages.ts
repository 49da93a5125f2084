import type { EngineCall } from './engine.ts';
import type { Failure } from './failure.ts';

/** From the main thread to the database's. */
export interface ThreadRequest {
  readonly id: number;
  readonly call: EngineCall;
  readonly parameters: readonly unknown[];
}

/** Back again, in the order of the requests. Id 0 says that the database is open, or couldn't be opened. */
export type ThreadAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly failure: Failure };
