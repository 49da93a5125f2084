import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../contenders/contender.ts';
import type { Script } from './script.ts';
import { clientFrame, type LightSocket } from './socket.ts';

/** The server is so far behind that sending more would only fill our own memory. */
const mostWaiting = 16 * 1024 * 1024;

export interface Part {
  readonly script: Script;
  readonly socket: LightSocket;
  /** The script's updates as frames. */
  readonly frames: readonly Buffer[];
}

export function makePart(server: RunningServer, board: string, script: Script, socket: LightSocket): Part {
  const frames = script.updates.map((update) => clientFrame(server.dialect.update(board, update)));
  return { script, socket, frames };
}

/**
 * Plays all parts, each at `perSecond` edits a second for `durationMs`, spread evenly; what falls due in the same
 * millisecond is written at once. Doesn't slow down for a slow server. `stopped` ends it early.
 */
export async function play(
  parts: readonly Part[],
  perSecond: number,
  durationMs: number,
  stopped: () => boolean = () => false,
): Promise<void> {
  const start = performance.now();
  const already = parts.map((part) => part.script.sent);
  for (let now = start; now < start + durationMs && !stopped(); now = performance.now()) {
    for (const [index, part] of parts.entries()) {
      // people don't press their keys at the same moment: each has a phase of their own
      const due = Math.floor(((now - start) * perSecond) / 1000 + 1 - (index + 0.5) / parts.length);
      const until = Math.min((already[index] ?? 0) + due, part.frames.length);
      if (until > part.script.sent && part.socket.waiting < mostWaiting) sendUntil(part, until);
    }
    await sleep(1);
  }
}

function sendUntil(part: Part, until: number): void {
  const { script, frames, socket } = part;
  const now = performance.now();
  const due = frames.slice(script.sent, until);
  socket.write(due.length === 1 && due[0] ? due[0] : Buffer.concat(due));
  script.sentAt.fill(now, script.sent, until);
  script.sent = until;
}
