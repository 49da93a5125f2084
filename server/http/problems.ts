import type { Problem } from '@verbeterbord/shared/api/problem.ts';
import { refusalCodes, type RefusalCode } from '@verbeterbord/shared/errors.ts';

/** Codes of what HTTP itself refuses, beside the refusals of commands and use cases. */
export const httpCodes = [
  'malformed-json',
  'invalid-request',
  'unsupported-media-type',
  'request-too-large',
  'foreign-origin',
  'wrong-host',
  'too-many-requests',
  'internal',
] as const;

export type ProblemCode = RefusalCode | (typeof httpCodes)[number];

export const problemCodes: readonly ProblemCode[] = [...refusalCodes, ...httpCodes];

const kinds: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  'not-found': [404, 'There is nothing here, or nothing that you may see'],
  'not-allowed': [403, 'You may not do this'],
  'not-signed-in': [401, 'Sign in first'],
  'session-ended': [401, 'Your session was ended: sign in again'],
  archived: [409, 'The card is in the bin'],
  'not-archived': [409, 'The card is not in the bin'],
  'empty-text': [422, 'The text may not be empty'],
  'text-too-long': [422, 'The text is too long'],
  'invalid-value': [422, 'The value does not fit here'],
  'invalid-day': [422, 'The day does not exist'],
  'wrong-state': [409, 'This does not go with the state that the card is in'],
  'too-many': [409, 'There are too many of these'],
  'already-exists': [409, 'It exists already'],
  'changed-by-other': [409, 'Somebody else changed it meanwhile'],
  'team-under-itself': [409, 'A team can not hang below itself'],
  'team-has-teams': [409, 'Other teams hang below this one'],
  'not-a-member': [409, 'This person does not work in the team'],
  damaged: [500, 'The content is damaged'],
  busy: [503, 'The server can not do this just now: try again'],
  'link-ended': [404, 'This link does not work, or no longer'],
  'wrong-credentials': [403, 'Login and password do not belong together'],
  'wrong-code': [403, 'The code is not right, or was used before'],
  'weak-password': [422, 'The password is too short or too easy to guess'],
  'login-taken': [409, 'There is an account with this login: sign in first'],
  'last-administrator': [409, 'This is the last administrator'],
  'last-way-in': [409, 'Without this no administrator could sign in'],
  'second-factor-required': [409, 'A second factor is required here'],
  'unreadable-import': [422, 'This can not be taken over on a board'],
  'cycle-not-open': [409, 'This cycle can not be closed now'],
  'clock-leapt': [409, 'The clock of the server leapt ahead: nothing is closed on its word'],
  'day-passed': [422, 'A change begins tomorrow at the earliest'],
  'cycle-over': [409, 'What is over, or on its way, can not be changed like this'],
  'cycle-closed': [409, 'A board has closed this cycle already'],
  'cycle-too-short': [409, 'A cycle would last less than a week'],
  'cycle-too-long': [409, 'A cycle would last more than eight weeks'],
  'changes-overlap': [409, 'Another change lies on these days'],
  'calendar-of-tree': [409, 'The calendar belongs to the team at the top of the tree'],
  'already-asked': [409, 'This card has a question already that is not over'],
  'no-team-above': [409, 'There is no team above this one'],
  'question-over': [409, 'The question was answered, declined or withdrawn'],
  'offer-over': [409, 'The offer was accepted, declined or taken back'],
  'no-board': [409, 'This team has no board yet'],
  'waits-for-itself': [409, 'The card would wait for itself'],
  'meeting-over': [409, 'The meeting has ended'],
  'meeting-running': [409, 'A meeting of this team is running'],
  'malformed-json': [400, 'The body is not JSON'],
  'invalid-request': [400, 'The request does not fit its description'],
  'unsupported-media-type': [415, 'The body must be application/json'],
  'request-too-large': [413, 'The body is too large'],
  'foreign-origin': [403, 'The request comes from another site'],
  'wrong-host': [421, 'The request is for another host'],
  'too-many-requests': [429, 'Too many requests: wait a little'],
  internal: [500, 'Something went wrong on the server'],
};

/** An error that HTTP answers as problem+json. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ProblemCode;
  readonly problem: Problem;

  constructor(code: ProblemCode, more: Pick<Problem, 'detail' | 'errors'> = {}) {
    const [status, title] = kinds[code];
    super(title);
    this.code = code;
    this.problem = { type: `urn:verbeterbord:problem:${code}`, title, status, code, ...more };
  }
}
