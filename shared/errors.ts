/**
 * Why something was refused: one closed list for commands, use cases, HTTP and the screen.
 * Every code has a Dutch and an English sentence in the client's language files; a test asks for each.
 */
export const refusalCodes = [
  'not-found',
  'not-allowed',
  'not-signed-in',
  'session-ended',
  'archived',
  'not-archived',
  'empty-text',
  'text-too-long',
  'invalid-value',
  'invalid-day',
  'wrong-state',
  'too-many',
  'already-exists',
  'changed-by-other',
  'team-under-itself',
  'team-has-teams',
  'not-a-member',
  'damaged',
  'busy',
  'link-ended',
  'wrong-credentials',
  'wrong-code',
  'weak-password',
  'login-taken',
  'last-administrator',
  'last-way-in',
  'second-factor-required',
  'unreadable-import',
  'cycle-not-open',
  'clock-leapt',
  'day-passed',
  'cycle-over',
  'cycle-closed',
  'cycle-too-short',
  'cycle-too-long',
  'changes-overlap',
  'calendar-of-tree',
  'already-asked',
  'no-team-above',
  'question-over',
  'offer-over',
  'no-board',
  'waits-for-itself',
  'meeting-over',
  'meeting-running',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
}

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** What a command or use case answers: a refusal is a value, never an exception. */
export type Result<Value = void> = Accepted<Value> | Refusal;

export function accept(): Accepted<void>;
export function accept<Value>(value: Value): Accepted<Value>;
export function accept(value?: unknown): Accepted<unknown> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode): Refusal {
  return { ok: false, code };
}
