import type { Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import { boardCycle } from '@verbeterbord/shared/domain/cycle.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Day } from '@verbeterbord/shared/time.ts';
import type { ServerEvents } from '../../events.ts';
import type { TeamStore } from '../../storage/people/teams.ts';
import type { OverviewHeadStore } from '../../storage/team-of-teams/overview-head-store.ts';
import type { OverviewBoard, OverviewStore } from '../../storage/team-of-teams/overview-store.ts';
import { GoalMemory } from './goal-memory.ts';
import { HeldOverview, type OverviewPart } from './held-overview.ts';
import { makeHead } from './make-head.ts';
import { makeRow } from './make-row.ts';
import { OverviewDirt } from './overview-dirt.ts';

export interface OverviewsDeps {
  readonly events: ServerEvents;
  readonly overviewRows: OverviewStore;
  readonly overviewHeads: OverviewHeadStore;
  readonly overviewDetails: ConstructorParameters<typeof GoalMemory>[0];
  readonly teams: Pick<TeamStore, 'calendars' | 'list'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Changes of one overview are told at most this often. Milliseconds. */
const tellEvery = 150;
/** After a quiet time it follows this soon: what changes together is made together. Milliseconds. */
const quietMs = 10;
/** After something failed. Milliseconds. */
const failedPause = 1_000;
/** How often the day is looked at, for a screen that stays on overnight, and which boards moved. Milliseconds. */
const lookEvery = 60_000;
/** Overviews that are made before anybody asks. */
const mostPrepared = 50;
/** Teams asked about at once: databases limit the number of parameters. */
const mostTeams = 400;

interface Entry {
  readonly team: TeamId;
  readonly dirt: OverviewDirt;
  /** Came in while rows were read for the first time, or anew: whose they are is known afterwards. */
  readonly meanwhile: { readonly boards: Set<BoardId>; readonly teams: Set<TeamId> };
  /** Null until it was made for the first time. */
  held: HeldOverview | null;
  /** The one that is running; one follows another. */
  refreshing: Promise<void> | null;
  timer: NodeJS.Timeout | undefined;
  toldVersion: number;
  toldAt: number;
}

/**
 * The overviews that somebody asked for since the start, in memory: a change makes only the rows anew that it is about, and whoever
 * has a version gets what changed since. Rows come from projections; no board is opened.
 */
export class Overviews {
  /** For who reads one per ambition. */
  readonly goals: GoalMemory;
  readonly #deps: OverviewsDeps;
  readonly #entries = new Map<TeamId, Entry>();
  /** A version of a process before this one is lower, so that whoever has it gets all rows. */
  readonly #base: number;
  #day: Day;
  /** Who types in a card moves its board, and nobody is told of each letter. */
  #moved = new Set<BoardId>();
  #calendars: Promise<ReadonlyMap<TeamId, Calendar>> | null = null;
  #stopListening: readonly (() => void)[] = [];
  #ticking: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(deps: OverviewsDeps) {
    this.#deps = deps;
    this.goals = new GoalMemory(deps.overviewDetails);
    this.#base = deps.now();
    this.#day = dayOf(deps.now());
  }

  /** Listens from now on. */
  start(): void {
    const { events } = this.#deps;
    this.#stopListening = [
      events.on('boardChanged', ({ board }) => void this.#moved.add(board)),
      events.on('boardProjected', ({ board }) => this.#onBoard(board)),
      events.on('boardSettingsChanged', ({ board }) => this.#onCalendar(board)),
      events.on('cycleClosed', ({ board }) => this.#onBoard(board)),
      events.on('boardCreated', ({ board }) => void this.#onNewBoard(board)),
      events.on('crossingsChanged', ({ teams }) => this.#onTeams(teams)),
      events.on('teamsChanged', ({ teams }) => {
        if (teams === undefined) this.#everything();
        else this.#onTeams(teams);
      }),
    ];
    this.#ticking = setInterval(() => this.look(), lookEvery).unref();
  }

  /** Stops listening; nothing more is told. Resolves when nothing is read any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const stop of this.#stopListening) stop();
    clearInterval(this.#ticking);
    const reading = [...this.#entries.values()].flatMap(({ timer, refreshing }) => {
      clearTimeout(timer);
      return refreshing ?? [];
    });
    this.#entries.clear();
    await Promise.allSettled(reading);
  }

  /**
   * Makes overviews before anybody asks, those of the most teams first: whoever comes first after a start finds theirs in memory.
   * Never rejects.
   */
  async prepare(): Promise<void> {
    try {
      const below = Map.groupBy(await this.#deps.teams.list(), ({ parent }) => parent);
      const parents = [...below].sort(([, a], [, b]) => b.length - a.length).slice(0, mostPrepared);
      for (const [team] of parents) if (team !== null && !this.#stopped) await this.answer(team, undefined);
    } catch (error) {
      this.#deps.onError(error);
    }
  }

  /**
   * What changed in a team's overview since a version; all of it without one. Null when the team ended. Who has a version gets what
   * is in memory: what comes after it is told. Who comes for the first time sees what was on disk when they asked.
   */
  async answer(team: TeamId, since: number | undefined): Promise<OverviewPart | null> {
    this.#lookAtDay();
    const entry = this.#entryOf(team);
    if (since === undefined || entry.held?.today !== this.#day) await this.#fresh(entry);
    return entry.held?.since(since) ?? null;
  }

  /** Looks at what nobody tells: another day, and boards that moved without changing a row. */
  look(): void {
    this.#lookAtDay();
    const moved = this.#moved;
    this.#moved = new Set();
    for (const board of moved) this.#onBoard(board);
  }

  #entryOf(team: TeamId): Entry {
    let entry = this.#entries.get(team);
    if (entry === undefined) {
      const dirt = new OverviewDirt();
      dirt.everything();
      const meanwhile = { boards: new Set<BoardId>(), teams: new Set<TeamId>() };
      const none = { held: null, refreshing: null, timer: undefined };
      entry = { team, dirt, meanwhile, ...none, toldVersion: 0, toldAt: 0 };
      this.#entries.set(team, entry);
    }
    return entry;
  }

  #onBoard(board: BoardId): void {
    this.goals.forget(board);
    for (const entry of this.#entries.values()) {
      const row = entry.held?.rowOf(board);
      if (row !== undefined) entry.dirt.row(row);
      else if (entry.held?.isOwnBoard(board) === true) entry.dirt.head();
      else if (entry.refreshing !== null) entry.meanwhile.boards.add(board);
      this.#tellLater(entry);
    }
  }

  /** It may be in another calendar, which a team above shares without having a board. */
  #onCalendar(board: BoardId): void {
    this.#calendars = null;
    for (const { dirt } of this.#entries.values()) dirt.head();
    this.#onBoard(board);
  }

  async #onNewBoard(board: BoardId): Promise<void> {
    try {
      const team = await this.#deps.overviewHeads.teamOf(board);
      if (team !== null) this.#onTeams([team]);
    } catch (error) {
      this.#deps.onError(error);
      this.#everything();
    }
  }

  #onTeams(teams: readonly TeamId[]): void {
    for (const entry of this.#entries.values()) {
      for (const team of teams) {
        if (team === entry.team) entry.dirt.head();
        else if (entry.held?.hasRow(team) === true) entry.dirt.row(team);
        else if (entry.refreshing !== null) entry.meanwhile.teams.add(team);
      }
      this.#tellLater(entry);
    }
  }

  #everything(): void {
    this.#calendars = null;
    for (const entry of this.#entries.values()) {
      entry.dirt.everything();
      this.#tellLater(entry);
    }
  }

  /** On another day other actions are on the walls, and other people in the teams. */
  #lookAtDay(): void {
    const day = dayOf(this.#deps.now());
    if (day === this.#day) return;
    this.#day = day;
    this.#everything();
  }

  #tellLater(entry: Entry): void {
    if (entry.timer !== undefined || entry.dirt.isClean) return;
    const wait = Math.max(quietMs, entry.toldAt + tellEvery - performance.now());
    entry.timer = setTimeout(() => void this.#tell(entry), wait).unref();
  }

  async #tell(entry: Entry): Promise<void> {
    entry.toldAt = performance.now();
    try {
      await this.#fresh(entry);
    } catch (error) {
      entry.toldAt += failedPause;
      this.#deps.onError(error);
    }
    entry.timer = undefined;
    if (!this.#entries.has(entry.team)) return;
    const version = entry.held?.version ?? 0;
    if (version > entry.toldVersion) {
      entry.toldVersion = version;
      this.#deps.events.emit('overviewChanged', { team: entry.team, version });
    }
    this.#tellLater(entry);
  }

  /** Resolves when all that was dirty when this was asked is made anew. */
  async #fresh(entry: Entry): Promise<void> {
    if (entry.refreshing !== null) await entry.refreshing.catch(() => undefined);
    if (entry.refreshing !== null) return entry.refreshing;
    if (entry.dirt.isClean && entry.held !== null) return undefined;
    entry.refreshing = this.#refresh(entry).finally(() => (entry.refreshing = null));
    return entry.refreshing;
  }

  async #refresh(entry: Entry): Promise<void> {
    const dirt = entry.dirt.take();
    try {
      const calendars = await (this.#calendars ??= this.#deps.teams.calendars());
      const held = await this.#refreshHead(entry, dirt.head, calendars);
      if (held === null) return;
      const looks = await this.#refreshRows(held, dirt.rows, calendars);
      if (entry.held === null) {
        entry.held = held;
        entry.toldVersion = held.version;
      } else if (looks) await this.#refreshHead(entry, true, calendars);
    } catch (error) {
      this.#calendars = null;
      entry.dirt.putBack(dirt);
      throw error;
    }
    if (entry.held !== null) this.#catchUp(entry, entry.held);
    this.#tellLater(entry);
  }

  /** Looks again whose those were that came in meanwhile. */
  #catchUp({ dirt, meanwhile: { boards, teams } }: Entry, held: HeldOverview): void {
    for (const board of boards) {
      const row = held.rowOf(board);
      if (row !== undefined) dirt.row(row);
      else if (held.isOwnBoard(board)) dirt.head();
    }
    for (const team of teams) if (held.hasRow(team)) dirt.row(team);
    boards.clear();
    teams.clear();
  }

  async #refreshHead(
    entry: Entry,
    dirty: boolean,
    calendars: ReadonlyMap<TeamId, Calendar>,
  ): Promise<HeldOverview | null> {
    if (!dirty && entry.held !== null) return entry.held;
    const facts = await this.#deps.overviewHeads.find(entry.team);
    if (facts === null) {
      this.#entries.delete(entry.team);
      entry.held = null;
      return null;
    }
    const head = makeHead(facts, calendars.get(entry.team), this.#day);
    if (entry.held === null) return new HeldOverview(this.#base, head);
    entry.held.applyHead(head);
    return entry.held;
  }

  async #refreshRows(
    held: HeldOverview,
    teams: ReadonlySet<TeamId> | null,
    calendars: ReadonlyMap<TeamId, Calendar>,
  ): Promise<boolean> {
    if (teams?.size === 0) return false;
    const whole = teams === null || teams.size > mostTeams;
    const scope = { under: held.team, ...(!whole && { only: [...teams] }) };
    const found = await this.#deps.overviewRows.teams(scope, this.#day);
    const cycleOf = ({ team, lastClosed }: OverviewBoard): number => {
      const calendar = calendars.get(team);
      return calendar === undefined ? 0 : boardCycle(calendar, this.#day, lastClosed).number;
    };
    return held.applyRows(
      found.map((facts) => makeRow(facts, cycleOf)),
      whole ? null : teams,
    );
  }
}
