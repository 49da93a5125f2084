import type { BoardId, OfficeId, PersonId, TeamId } from '../ids.ts';

export interface Office {
  readonly id: OfficeId;
  readonly name: string;
}

export interface Person {
  readonly id: PersonId;
  /** First name, or how somebody is called. */
  readonly name: string;
  readonly initials: string;
  /** Such as "jeugdconsulent". */
  readonly role: string;
  readonly office: OfficeId | null;
}

/** `guest`: came by a link to one board; has a name on it and is in no list of people. `display`: a screen on the wall, and nobody. */
export const personKinds = ['member', 'guest', 'display'] as const;
export type PersonKind = (typeof personKinds)[number];

/** `deactivated`: can't get in, and can come back. `erased`: only "oud-medewerker" is left. */
export const personStates = ['active', 'deactivated', 'erased'] as const;
export type PersonState = (typeof personStates)[number];

export const teamRoles = ['lead', 'member', 'viewer'] as const;
export type TeamRole = (typeof teamRoles)[number];

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  /** The Team van teams it belongs to. */
  readonly parent: TeamId | null;
}

/** A board in a list: nothing of its contents. */
export interface BoardSummary {
  readonly id: BoardId;
  readonly title: string;
  readonly team: TeamId;
}

/** First letters of the first two words, or the first two letters: at most two, upper case. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const letters =
    words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? '?')].slice(0, 2);
  return letters.join('').toLocaleUpperCase('nl');
}
