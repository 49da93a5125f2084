import type { TeamId } from '@verbeterbord/shared/ids.ts';

/** Which team hangs under which, of all that haven't ended. */
export class TeamPaths {
  readonly #above: ReadonlyMap<TeamId, TeamId | null>;
  readonly #paths = new Map<TeamId, readonly TeamId[]>();

  /** `above`: what each team hangs under. */
  constructor(above: ReadonlyMap<TeamId, TeamId | null>) {
    this.#above = above;
  }

  has(team: TeamId): boolean {
    return this.#above.has(team);
  }

  /** From a team to the top of its tree, both included; nothing for a team that ended. */
  of(team: TeamId): readonly TeamId[] {
    let path = this.#paths.get(team);
    if (path === undefined) this.#paths.set(team, (path = this.#walk(team)));
    return path;
  }

  /** The teams over a team, the nearest first. */
  over(team: TeamId): readonly TeamId[] {
    return this.of(team).slice(1);
  }

  /** The highest team over it, or itself; undefined for a team that ended. */
  topOf(team: TeamId): TeamId | undefined {
    return this.of(team).at(-1);
  }

  /** Whether any team hangs right under it. */
  hasBelow(team: TeamId): boolean {
    return [...this.#above.values()].includes(team);
  }

  /** All teams under it, at any depth. */
  under(team: TeamId): TeamId[] {
    return [...this.#above.keys()].filter((each) => each !== team && this.of(each).includes(team));
  }

  #walk(start: TeamId): readonly TeamId[] {
    const path: TeamId[] = [];
    // a circle can't be made, and must not hang the server if there ever is one
    for (
      let at: TeamId | null = start;
      at !== null && this.#above.has(at) && !path.includes(at);
      at = this.#above.get(at) ?? null
    )
      path.push(at);
    return path;
  }
}
