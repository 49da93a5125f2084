import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');
const entry = join(import.meta.dirname, 'demo-process.ts');

/**
 * The whole product as a process of its own, on a free port of this machine, on a folder that outlives a kill: with the example
 * organisation, or as `start` serves it, empty.
 */
export class DemoServer {
  readonly #dataDir: string;
  #process: ChildProcess | null = null;
  #port = 0;
  #output = '';
  readonly #mode: 'demo' | 'start';
  #setUpLink: string | null = null;
  /** Another built client than this checkout's; counts from the next start. */
  clientDir: string | null = null;

  private constructor(dataDir: string, mode: 'demo' | 'start') {
    this.#dataDir = dataDir;
    this.#mode = mode;
  }

  /** Resolves when it serves. */
  static async start(mode: 'demo' | 'start' = 'demo'): Promise<DemoServer> {
    const server = new DemoServer(mkdtempSync(join(tmpdir(), 'verbeterbord-browser-')), mode);
    await server.restart();
    return server;
  }

  /** Without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The link to set up that it printed when it last started; null when that was done before. */
  get setUpLink(): string | null {
    return this.#setUpLink;
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
    const args = [
      entry,
      String(this.#port),
      this.#dataDir,
      this.#mode,
      ...(clientDir === null ? [] : [clientDir]),
    ];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    child.stderr.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString();
    });
    const said = await firstLine(child, () => this.#output);
    this.#port = said.port;
    this.#setUpLink = said.link;
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

/** Its first line says where it listens, and how to set up. */
async function firstLine(
  child: ChildProcess,
  output: () => string,
): Promise<{ readonly port: number; readonly link: string | null }> {
  if (child.stdout === null) throw new Error('no stdout');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    const link = line.split(' ')[1] ?? '';
    return { port: Number(port), link: link === '' ? null : link };
  }
  throw new Error(`the server ended before it listened:\n${output()}`);
}
