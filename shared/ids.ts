import { customAlphabet } from 'nanoid';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Ids are opaque strings; the brand keeps a goal's id from being handed over where an action's is asked. */
export type BoardId = Branded<'BoardId'>;
export type TeamId = Branded<'TeamId'>;
export type PersonId = Branded<'PersonId'>;
export type OfficeId = Branded<'OfficeId'>;
export type AmbitionId = Branded<'AmbitionId'>;
export type GoalId = Branded<'GoalId'>;
export type ActionId = Branded<'ActionId'>;
export type IdeaId = Branded<'IdeaId'>;
export type ObstacleId = Branded<'ObstacleId'>;
export type SuccessId = Branded<'SuccessId'>;
export type AttemptId = Branded<'AttemptId'>;
export type CommentId = Branded<'CommentId'>;
export type SessionId = Branded<'SessionId'>;
export type InvitationId = Branded<'InvitationId'>;
export type GuestLinkId = Branded<'GuestLinkId'>;
export type DisplayId = Branded<'DisplayId'>;
export type TokenId = Branded<'TokenId'>;
export type BackupId = Branded<'BackupId'>;
export type QuestionId = Branded<'QuestionId'>;
export type OfferId = Branded<'OfferId'>;
export type DependencyId = Branded<'DependencyId'>;
/** What stands on a board of another one: a question, an offer or a dependency, by its own id. */
export type ReferenceId = QuestionId | OfferId | DependencyId;
export type MeetingId = Branded<'MeetingId'>;
export type AnyId = Branded<string>;

const idPattern = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Lower case letters, digits and hyphens, at most 40: safe in a path, a file name and a Y.Map key. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value);
}

/** Names an id of a kind. Only for text that was just checked with `isId`, read from our own database, or written in a test. */
export function asId<Id extends string>(value: string): Id {
  return value as Id;
}

const random = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 16);

/** A new random id: 16 of 36 characters, 82 bits. */
export function newId<Id extends string>(): Id {
  return random() as Id;
}
