import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');
const entry = join(import.meta.dirname, 'demo-process.ts');

/** The whole product as a process of its own, on a free port of this machine, with the example organisation in a folder that outlives a kill. */
export class DemoServer {
  readonly #dataDir: string;
  #process: ChildProcess | null = null;
  #port = 0;
  #output = '';
  /** Another built client than this checkout's; counts from the next start. */
  clientDir: string | null = null;

  private constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Resolves when it serves. */
  static async start(): Promise<DemoServer> {
    const server = new DemoServer(mkdtempSync(join(tmpdir(), 'verbeterbord-browser-')));
    await server.restart();
    return server;
  }

  /** Without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it said on stderr when it ended by itself; null while it runs or was ended. */
  get died(): string | null {
    const child = this.#process;
    const ended = child !== null && (child.exitCode !== null || child.signalCode !== null);
    return ended ? `the server ended by itself: ${this.#output}` : null;
  }

  /** Ends it the way a power cut does; resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it in order, as an update does; its folder stays. */
  async shutDown(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Starts it again, on the same folder and port. */
  async restart(): Promise<void> {
    const { clientDir } = this;
    const args = [entry, String(this.#port), this.#dataDir, ...(clientDir === null ? [] : [clientDir])];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    child.stderr.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString();
    });
    this.#port = await portOf(child, () => this.#output);
  }

  /** Ends it and takes its folder away. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

/** Its first line says where it listens. */
async function portOf(child: ChildProcess, output: () => string): Promise<number> {
  if (child.stdout === null) throw new Error('no stdout');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return Number(port);
  }
  throw new Error(`the server ended before it listened:\n${output()}`);
}
