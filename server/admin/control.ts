import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/**
 * The command line on a running server: a socket of the file system, in a folder that only the server's own user can enter. The
 * verb runs inside the server, so that what it changes holds at once, in open tabs too. One line of JSON goes in (what was typed);
 * lines of text come back, and last how it ended.
 */
const request = z.strictObject({ args: z.array(z.string().max(10_000)).max(50) });
const answer = z.union([
  z.object({ line: z.string() }),
  z.object({ problem: z.string() }),
  z.object({ exit: z.int() }),
]);

/** Runs what was typed; answers the exit code. */
export type RunVerb = (args: readonly string[], out: Out) => Promise<number>;

/** Where a verb's lines go: what was asked for, and what went wrong. */
export interface Out {
  line(text: string): void;
  problem(text: string): void;
}

/** What a path of a socket can hold, in bytes: the least that systems allow. */
const longestPath = 100;
const longestRequest = 100_000;

/** The folder's path is too long for a socket. */
export class ControlPathError extends Error {
  override readonly name = 'ControlPathError';
}

function socketOf(dataDir: string): string {
  return join(dataDir, 'control', 'admin.sock');
}

/** Listens for the command line. The caller holds the lock of the folder, so that a socket that is there was left behind. */
export async function openControl(dataDir: string, run: RunVerb): Promise<{ close(): Promise<void> }> {
  const path = socketOf(dataDir);
  if (Buffer.byteLength(path) > longestPath)
    throw new ControlPathError(`${path} is too long for a socket: the command line can't reach this server`);
  mkdirSync(join(dataDir, 'control'), { recursive: true, mode: 0o700 });
  rmSync(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    void serve(socket, run);
  });
  await listening(server, path);
  return {
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function serve(socket: Socket, run: RunVerb): Promise<void> {
  const say = (message: z.infer<typeof answer>): void => {
    if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
  const typed = await firstLine(socket);
  const parsed = request.safeParse(jsonOf(typed));
  let exit = 1;
  if (!parsed.success) say({ problem: 'this is not a request of the command line' });
  else {
    try {
      exit = await run(parsed.data.args, {
        line: (line) => say({ line }),
        problem: (problem) => say({ problem }),
      });
    } catch (error) {
      say({ problem: error instanceof Error ? error.message : String(error) });
    }
  }
  say({ exit });
  socket.end();
}

async function firstLine(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const end = text.indexOf('\n');
    if (end !== -1) return text.slice(0, end);
    if (text.length > longestRequest) break;
  }
  return '';
}

/** Asks the server of a folder; null when none is running. Answers the exit code. */
export async function askServer(dataDir: string, args: readonly string[], out: Out): Promise<number | null> {
  const path = socketOf(dataDir);
  if (Buffer.byteLength(path) > longestPath) return null;
  const socket = connect(path);
  const connected = await new Promise<boolean>((resolve, reject) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(false);
      else reject(error);
    });
  });
  if (!connected) return null;
  socket.write(`${JSON.stringify({ args: [...args] } satisfies z.infer<typeof request>)}\n`);
  for await (const text of createInterface({ input: socket })) {
    const message = answer.parse(jsonOf(text));
    if ('exit' in message) return message.exit;
    if ('line' in message) out.line(message.line);
    else out.problem(message.problem);
  }
  out.problem('the server ended before the work was done');
  return 1;
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
