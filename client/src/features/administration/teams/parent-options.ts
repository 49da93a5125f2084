import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { treeRows } from './tree-rows.ts';

/** The top and all teams, to choose a place in the tree; deeper ones further in. The empty one is the top. */
export function parentOptions(
  teams: readonly TeamLine[],
  top: string,
): readonly { readonly value: TeamId | ''; readonly label: string }[] {
  return [
    { value: '', label: top },
    ...treeRows(teams).map(({ team, depth }) => ({
      value: team.id,
      label: `${'\u2003'.repeat(depth)}${team.name}`,
    })),
  ];
}
