import type { TeamRole } from './team.ts';

/** What a guest's link allows: `participant` works along on that one board, `onlooker` looks on. */
export const guestRoles = ['participant', 'onlooker'] as const;
export type GuestRole = (typeof guestRoles)[number];

/** Who may look on beside the team: nobody, everybody under the same highest team, or the whole organisation. */
export const openTos = ['team', 'tree', 'organisation'] as const;
export type OpenTo = (typeof openTos)[number];

/**
 * The whole table of rights: per kind of subject its verbs, and which of them a role has. The server asks it for REST, board
 * sockets and live events alike; a hidden button is not a right. Somebody who is left out altogether has the role `none`: for
 * them the subject doesn't exist.
 */
export const rights = {
  /**
   * A board. `delegate`: speaks in this team for one below it. `colleague`: sees it because it is open to them (in the attic
   * everybody could see every board). Being an administrator gives no look at a board. `names`: who owned what in closed cycles,
   * which stays within the team. `ask`: speak with other teams from its cards: ask the team above, let a card wait for another
   * board's, accept what is offered. `visit`: be there as somebody: see the others and be seen by them, with what is new since last time and who changed
   * what. `display`: a screen on the wall, that shows the board as it hangs and is nobody.
   */
  board: {
    lead: ['view', 'visit', 'edit', 'ask', 'close', 'history', 'names', 'share', 'manage'],
    member: ['view', 'visit', 'edit', 'ask', 'close', 'history', 'names'],
    delegate: ['view', 'visit', 'edit', 'ask', 'close', 'history'],
    viewer: ['view', 'visit', 'history'],
    colleague: ['view', 'visit', 'history'],
    participant: ['view', 'visit', 'edit'],
    onlooker: ['view', 'visit'],
    display: ['view'],
    none: [],
  },
  /**
   * A team: who is in it, and its boards. `below`: in a team under it, `above`: in one over it, at any depth. `colleague`: of another team under the same
   * highest one. `overview`: how the teams below it stand, and what was asked of it. `speak`: answer for it, offer, and lead its
   * meeting. Being an administrator shows no overview.
   */
  team: {
    administrator: ['view', 'edit', 'invite', 'create-board', 'move'],
    lead: ['view', 'edit', 'invite', 'create-board', 'overview', 'speak'],
    member: ['view', 'overview', 'speak'],
    delegate: ['view', 'overview', 'speak'],
    viewer: ['view', 'overview'],
    below: ['view', 'overview'],
    above: ['view', 'overview'],
    colleague: ['view'],
    none: [],
  },
  /**
   * A question of one team to another; somebody may stand to it in more than one way. `asker`: speaks from the board that asked.
   * `holder`: speaks for the team that has it now. What each may do with it stands in `verbsOfSide`. `reader`: looks on at that
   * board, or is of a team that has or had it. `onlooker`: of a team below or above such a one, who sees its overview. `conversation`: what
   * is said about its card, and who did what with it.
   */
  question: {
    asker: ['view', 'conversation', 'comment', 'speak'],
    holder: ['view', 'conversation', 'comment', 'speak'],
    reader: ['view', 'conversation'],
    onlooker: ['view'],
    none: [],
  },
  /**
   * An action offered to a team below; somebody may stand to it in more than one way. `giver`: speaks for the team that offers it.
   * `receiver`: speaks for the one that is offered it. `reader`: sees the overview of one of the two.
   */
  offer: {
    giver: ['view', 'take-back'],
    receiver: ['view', 'decide'],
    reader: ['view'],
    none: [],
  },
  /** The organisation as a whole. `directory`: that its people and offices exist. `guest`: whoever isn't of it, a screen on the wall too. */
  organisation: {
    administrator: ['directory', 'administer'],
    member: ['directory'],
    guest: [],
    none: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type Subject = keyof typeof rights;

/** `share`: make and revoke guest links, and hang it on screens. `manage`: its title and who it is open to. Pasting a list is writing cards: `edit`. `close`: its cycle. `history`: its closed cycles. */
export const boardVerbs = [
  'view',
  'visit',
  'edit',
  'ask',
  'close',
  'history',
  'names',
  'share',
  'manage',
] as const;
export type BoardVerb = (typeof boardVerbs)[number];
export type BoardRole = TeamRole | 'delegate' | 'colleague' | GuestRole | 'display' | 'none';

/** `edit`: its name, members and delegate. `move`: elsewhere in the tree, or its end. */
export const teamVerbs = ['view', 'edit', 'invite', 'create-board', 'move', 'overview', 'speak'] as const;
export type TeamVerb = (typeof teamVerbs)[number];
/** How somebody stands to a team; an administrator stands above its own roles. */
export type TeamStanding = 'administrator' | TeamRole | 'delegate' | 'below' | 'above' | 'colleague' | 'none';

export const questionRights = ['view', 'conversation', 'comment', 'speak'] as const;
export type QuestionRight = (typeof questionRights)[number];
export type QuestionRole = 'asker' | 'holder' | 'reader' | 'onlooker' | 'none';

/** `decide`: accept it or decline it. */
export const offerRights = ['view', 'take-back', 'decide'] as const;
export type OfferRight = (typeof offerRights)[number];
export type OfferRole = 'giver' | 'receiver' | 'reader' | 'none';

export const organisationVerbs = ['directory', 'administer'] as const;
export type OrganisationVerb = (typeof organisationVerbs)[number];
export type OrganisationRole = 'administrator' | 'member' | 'guest' | 'none';

/** Scopes of tokens: `read` reads, `write` changes cards too, `metrics` sees the process' figures and nothing else. None of them administers. */
export const tokenScopes = ['read', 'write', 'metrics'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Whether this role has this right on a board. */
export function canOnBoard(role: BoardRole, verb: BoardVerb): boolean {
  return (rights.board[role] satisfies readonly BoardVerb[] as readonly BoardVerb[]).includes(verb);
}

/** Whether this standing has this right on a team. */
export function canOnTeam(standing: TeamStanding, verb: TeamVerb): boolean {
  return (rights.team[standing] satisfies readonly TeamVerb[] as readonly TeamVerb[]).includes(verb);
}

/** Whether one of these roles has this right on a question. */
export function canOnQuestion(roles: readonly QuestionRole[], right: QuestionRight): boolean {
  return roles.some((role) =>
    (rights.question[role] satisfies readonly QuestionRight[] as readonly QuestionRight[]).includes(right),
  );
}

/** Whether one of these roles has this right on an offer. */
export function canOnOffer(roles: readonly OfferRole[], right: OfferRight): boolean {
  return roles.some((role) =>
    (rights.offer[role] satisfies readonly OfferRight[] as readonly OfferRight[]).includes(right),
  );
}

/** Whether this role has this right in the organisation. */
export function canInOrganisation(role: OrganisationRole, verb: OrganisationVerb): boolean {
  return (
    rights.organisation[role] satisfies readonly OrganisationVerb[] as readonly OrganisationVerb[]
  ).includes(verb);
}
