import type { Overview, OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { livePath } from '@verbeterbord/shared/live/events.ts';
import { WebSocket } from 'ws';
import type { TeamsServer } from '../contenders/teams-server.ts';

/** What somebody has before them. */
export interface Seen {
  readonly rows: ReadonlyMap<TeamId, OverviewRow>;
  readonly successes: Overview['successes'];
}

/**
 * A screen with the overview of the parent: it has all of it, hears over Socket.IO that there is a newer version, and asks for what
 * changed since its own, one question at a time.
 */
export class OverviewWatcher {
  /** Bytes of each answer since the first. */
  readonly answers: number[] = [];
  /** Whether anything went wrong: then what it says is worth nothing. */
  error: Error | null = null;
  readonly #server: TeamsServer;
  readonly #socket: WebSocket;
  #rows = new Map<TeamId, OverviewRow>();
  #successes: Overview['successes'] = [];
  #version = 0;
  #wanted = 0;
  #asking = false;
  readonly #waiting = new Set<() => void>();

  private constructor(server: TeamsServer) {
    this.#server = server;
    const address = server.origin.replace('http', 'ws');
    this.#socket = new WebSocket(`${address}${livePath}?EIO=4&transport=websocket`, {
      headers: server.headers(0),
    });
  }

  /** Resolves when it has the whole overview and hears of changes. */
  static async open(server: TeamsServer): Promise<OverviewWatcher> {
    const watcher = new OverviewWatcher(server);
    await watcher.#connect();
    watcher.#take(await server.askOverview());
    return watcher;
  }

  close(): void {
    this.#socket.close();
  }

  /** Resolves with the moment (performance.now()) at which this is seen; rejects after so many milliseconds. */
  async sees(what: (seen: Seen) => boolean, withinMs: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.#waiting.delete(look);
        clearTimeout(late);
      };
      const late = setTimeout(() => {
        end();
        reject(this.error ?? new Error(`not seen within ${withinMs} ms`));
      }, withinMs);
      const look = (): void => {
        if (!what({ rows: this.#rows, successes: this.#successes })) return;
        end();
        resolve(performance.now());
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Engine.IO and Socket.IO as they stand on the wire: open (0), ping (2), and events (42). */
  async #connect(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#socket.on('error', reject);
      this.#socket.on('message', (data: Buffer) => {
        const text = data.toString('utf8');
        if (text.startsWith('0')) this.#socket.send('40');
        else if (text === '2') this.#socket.send('3');
        else if (text.startsWith('40')) resolve();
        else if (text.startsWith('42')) this.#hear(JSON.parse(text.slice(2)) as readonly [string, unknown]);
      });
    });
  }

  #hear([name, change]: readonly [string, unknown]): void {
    const { team, version } = change as { readonly team?: TeamId; readonly version?: number };
    if (name !== 'overviewChanged' || team !== this.#server.parent) return;
    this.#wanted = Math.max(this.#wanted, version ?? 0);
    if (!this.#asking) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      while (this.#wanted > this.#version) {
        const text = await this.#server.askOverview(this.#version);
        this.answers.push(Buffer.byteLength(text));
        this.#take(text);
      }
    } catch (error) {
      this.error = error instanceof Error ? error : new Error(String(error));
    }
    this.#asking = false;
  }

  #take(text: string): void {
    const { version, whole, rows, gone, successes } = JSON.parse(text) as Overview;
    if (whole) this.#rows = new Map();
    for (const row of rows) this.#rows.set(row.team, row);
    for (const team of gone) this.#rows.delete(team);
    this.#successes = successes;
    this.#version = version;
    for (const look of this.#waiting) look();
  }
}
