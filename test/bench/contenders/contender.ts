import type { Dialect } from '../load/dialect.ts';
import type { Address } from '../load/socket.ts';

/** A server that runs, in a process and on a core of its own. */
export interface RunningServer {
  readonly pid: number;
  readonly address: Address;
  readonly dialect: Dialect;
  /** Headers with which the n-th client is let in. */
  headers(client: number): Readonly<Record<string, string>>;
  /** Makes boards, empty of cards, and answers their ids. */
  makeBoards(count: number): Promise<readonly string[]>;
  /** Ends it in good order and waits for it. */
  stop(): Promise<void>;
  /** Ends it as a power cut of the process would (SIGKILL) and waits for it. */
  kill(): Promise<void>;
}

export interface Contender {
  readonly name: string;
  /** Whether it keeps documents; a relay only passes frames on. */
  readonly keeps: boolean;
  /** Starts it on what `folder` holds from an earlier time. */
  start(folder: string): Promise<RunningServer>;
}
