import type { TeamRole } from './team.ts';

/**
 * Somebody's standing towards one board: a role in its team; `delegate` on the board of the parent team;
 * `colleague` is anybody else of the organisation (in the attic everybody could see every board); `none` is nobody.
 */
export type BoardRole = TeamRole | 'delegate' | 'colleague' | 'none';

export const boardVerbs = ['view', 'edit', 'create'] as const;
/** `create`: set up another board for the same team. */
export type BoardVerb = (typeof boardVerbs)[number];

/** The whole table of rights; the server asks it on the socket and in the API alike. */
const rights: Readonly<Record<BoardRole, readonly BoardVerb[]>> = {
  lead: ['view', 'edit', 'create'],
  member: ['view', 'edit'],
  delegate: ['view', 'edit'],
  viewer: ['view'],
  colleague: ['view'],
  none: [],
};

export function can(role: BoardRole, verb: BoardVerb): boolean {
  return rights[role].includes(verb);
}
