import type { Dialect } from '../load/dialect.ts';
import type { Address } from '../load/socket.ts';

/** A server that runs, in a process and on a core of its own. */
export interface RunningServer {
  readonly pid: number;
  readonly address: Address;
  readonly dialect: Dialect;
  /** Headers with which the n-th client is let in. */
  headers(client: number): Readonly<Record<string, string>>;
  /** Ends it in good order and waits for it. */
  stop(): Promise<void>;
  /** Ends it as a power cut of the process would (SIGKILL) and waits for it. */
  kill(): Promise<void>;
}

export interface Contender {
  readonly name: string;
  /** Whether it keeps documents; a relay only passes frames on. */
  readonly keeps: boolean;
  /** Makes boards, empty of cards, in a folder that no server runs on yet; answers their ids. */
  prepare(folder: string, boards: number): Promise<readonly string[]>;
  /** Starts it on what `folder` holds. `unlimited` lifts the bounds per socket that it may have. */
  start(folder: string, options?: { readonly unlimited: boolean }): Promise<RunningServer>;
}
