import type { TeamId } from '@verbeterbord/shared/ids.ts';

/** What of one overview has to be made anew. */
export interface Dirt {
  readonly head: boolean;
  /** Rows; null is all of them, and whichever teams came or left. */
  readonly rows: ReadonlySet<TeamId> | null;
}

/** Gathers what has to be made anew, until it is. */
export class OverviewDirt {
  #head = false;
  #rows: Set<TeamId> | null = new Set();

  get isClean(): boolean {
    return !this.#head && this.#rows?.size === 0;
  }

  head(): void {
    this.#head = true;
  }

  row(team: TeamId): void {
    this.#rows?.add(team);
  }

  everything(): void {
    this.#head = true;
    this.#rows = null;
  }

  /** All of it; from here on it gathers anew. */
  take(): Dirt {
    const taken = { head: this.#head, rows: this.#rows };
    this.#head = false;
    this.#rows = new Set();
    return taken;
  }

  /** Adds what has to be done again. */
  putBack({ head, rows }: Dirt): void {
    this.#head ||= head;
    this.#rows = rows === null || this.#rows === null ? null : new Set([...this.#rows, ...rows]);
  }
}
