import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender, RunningServer } from '../contenders/contender.ts';
import type { Row } from '../measure/row.ts';

export interface Bench {
  readonly ours: Contender;
  readonly hocuspocus: Contender;
  readonly relay: Contender;
  /** Shorter runs, for a first look. */
  readonly quick: boolean;
  /** How many, for a workload that can do any number; null is its own choice. */
  readonly count: number | null;
  /** Says on stderr what is going on. */
  readonly log: (line: string) => void;
}

export interface Workload {
  /** As given to `--only`. */
  readonly name: string;
  run(bench: Bench): Promise<readonly Row[]>;
}

/** Runs `body` on a folder of its own that is gone afterwards. */
export async function withFolder<Value>(body: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'verbeterbord-bench-'));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `body` on a fresh server with so many empty boards. */
export async function withServer<Value>(
  contender: Contender,
  boards: number,
  body: (server: RunningServer, boards: readonly string[]) => Promise<Value>,
  options?: { readonly unlimited: boolean },
): Promise<Value> {
  return withFolder(async (folder) => {
    const ids = await contender.prepare(folder, boards);
    const server = await contender.start(folder, options);
    try {
      return await body(server, ids);
    } finally {
      await server.stop();
    }
  });
}
