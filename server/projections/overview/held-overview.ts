import type { Overview, OverviewRow, OverviewSuccess } from '@verbeterbord/shared/api/overview.ts';
import type { Office } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import type { OverviewBoard } from '../../storage/team-of-teams/overview-store.ts';
import type { DatedSuccess, MadeRow } from './make-row.ts';

/** What of an overview is the same for everybody who may see it, and isn't in the rows. */
export type OverviewHead = Pick<Overview, 'team' | 'board' | 'cycle' | 'today' | 'offices' | 'questions'> & {
  readonly ownBoards: readonly OverviewBoard[];
};

interface HeldRow {
  readonly row: OverviewRow;
  /** What it says, to see whether it says something else. */
  readonly text: string;
  readonly made: MadeRow;
}

/** An overview for somebody who has a version of it, or none. */
export type OverviewPart = Omit<Overview, 'maySpeak' | 'openBoards'> & {
  /** Of all rows and of the team itself: which of them are open to whoever asks is decided for each who asks. */
  readonly boards: readonly OverviewBoard[];
};

/** Successes that one list shows: the rows say how many there are. */
const mostSuccesses = 50;

const byName = new Intl.Collator('nl', { numeric: true });

/** One team's overview in memory, with the version at which each row changed last. */
export class HeldOverview {
  readonly team: TeamId;
  readonly #base: number;
  #version: number;
  #head: OverviewHead;
  #headText: string;
  /** In the order of names. */
  #rows = new Map<TeamId, HeldRow>();
  readonly #gone = new Map<TeamId, number>();
  #successes: readonly OverviewSuccess[] = [];
  #boards: readonly OverviewBoard[] = [];
  #offices: readonly Office[] = [];
  #rowOfBoard = new Map<BoardId, TeamId>();

  /** `base`: below all versions of this overview, and above those that a process before this one gave out. */
  constructor(base: number, head: OverviewHead) {
    this.team = head.team.id;
    this.#base = base;
    this.#version = base;
    this.#head = head;
    this.#headText = JSON.stringify(head);
    this.#collect();
  }

  get version(): number {
    return this.#version;
  }

  /** The day that it was made for. */
  get today(): Day {
    return this.#head.today;
  }

  hasRow(team: TeamId): boolean {
    return this.#rows.has(team);
  }

  /** Whose row a board counts in; undefined for a board of another team. */
  rowOf(board: BoardId): TeamId | undefined {
    return this.#rowOfBoard.get(board);
  }

  isOwnBoard(board: BoardId): boolean {
    return this.#head.ownBoards.some(({ id }) => id === board);
  }

  /** Takes in another head: its version rises when that says something else. */
  applyHead(head: OverviewHead): void {
    const text = JSON.stringify(head);
    if (text === this.#headText) return;
    this.#head = head;
    this.#headText = text;
    this.#version += 1;
    this.#collect();
  }

  /**
   * Takes in rows that were made anew of `asked` teams (null: of all), of which those that aren't there left. Answers whether the
   * head speaks of something that changed: its questions show the names and paints of teams.
   */
  applyRows(made: readonly MadeRow[], asked: ReadonlySet<TeamId> | null): boolean {
    const next = this.#version + 1;
    const left = new Set(asked ?? this.#rows.keys());
    let changed = false;
    let looks = false;
    for (const each of made) {
      const { team } = each.row;
      left.delete(team);
      const text = JSON.stringify(each);
      const before = this.#rows.get(team);
      if (before?.text === text) continue;
      changed = true;
      looks ||= before === undefined || look(before.made) !== look(each);
      this.#rows.set(team, { row: { ...each.row, version: next }, text, made: each });
      this.#gone.delete(team);
    }
    for (const team of left) {
      if (!this.#rows.delete(team)) continue;
      changed = true;
      this.#gone.set(team, next);
    }
    if (looks) this.#sort();
    if (changed) {
      this.#version = next;
      this.#collect();
    }
    return looks;
  }

  /** What changed since a version, or all of it when that version isn't one of this overview. */
  since(version: number | undefined): OverviewPart {
    const whole = version === undefined || version < this.#base || version > this.#version;
    const all = [...this.#rows.values()].map(({ row }) => row);
    const { ownBoards: _own, ...head } = this.#head;
    return {
      ...head,
      offices: [...this.#offices],
      version: this.#version,
      whole,
      rows: whole ? all : all.filter((row) => row.version > version),
      gone: whole ? [] : [...this.#gone].flatMap(([team, at]) => (at > version ? [team] : [])),
      successes: [...this.#successes],
      boards: this.#boards,
    };
  }

  #sort(): void {
    const sorted = [...this.#rows].sort(
      ([a, x], [b, y]) => byName.compare(x.row.name, y.row.name) || (a < b ? -1 : 1),
    );
    this.#rows = new Map(sorted);
  }

  #collect(): void {
    const rows = [...this.#rows.values()];
    this.#successes = rows
      .flatMap(({ made }) => made.successes)
      .sort(newestFirst)
      .slice(0, mostSuccesses)
      .map(({ created: _created, ...success }) => success);
    this.#boards = [...this.#head.ownBoards, ...rows.flatMap(({ made }) => made.boards.slice(0, 1))];
    this.#rowOfBoard = new Map(
      rows.flatMap(({ row, made }) => made.boards.map((board): [BoardId, TeamId] => [board.id, row.team])),
    );
    const used = new Set(rows.flatMap(({ row }) => row.offices));
    this.#offices = this.#head.offices.filter(({ id }) => used.has(id));
  }
}

/** What others show of a team. */
function look({ row }: MadeRow): string {
  return `${row.ambitions[0]?.paint ?? 0} ${row.name}`;
}

function newestFirst(a: DatedSuccess, b: DatedSuccess): number {
  return (b.created ?? '').localeCompare(a.created ?? '') || (a.id < b.id ? -1 : 1);
}
