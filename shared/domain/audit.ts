import type { PersonId } from '../ids.ts';

/**
 * What the audit log can tell: one closed list. Everything that changes who gets in, who may do what, or what is kept has its
 * row; what people do on a board stands in that board's own history. A test asks each for its Dutch and English words.
 */
export const auditActions = [
  'organisation-set-up',
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'session-ended',
  'password-changed',
  'password-reset-asked',
  'second-factor-added',
  'second-factor-removed',
  'account-linked',
  'account-unlinked',
  'person-added',
  'person-changed',
  'person-deactivated',
  'person-reactivated',
  'person-erased',
  'administrator-given',
  'administrator-taken',
  'actions-handed-over',
  'team-created',
  'team-renamed',
  'team-moved',
  'calendar-changed',
  'team-ended',
  'member-set',
  'membership-ended',
  'delegate-set',
  'delegate-removed',
  'invitation-made',
  'invitation-accepted',
  'invitation-revoked',
  'guest-link-made',
  'guest-link-revoked',
  'guest-entered',
  'display-paired',
  'display-entered',
  'display-changed',
  'display-ended',
  'board-created',
  'board-changed',
  'board-imported',
  'token-made',
  'token-revoked',
  'diary-feed-made',
  'diary-feed-revoked',
  'settings-changed',
  'sign-in-tested',
  'backup-made',
  'backup-failed',
  'backup-restored',
  'audit-exported',
  'audit-pruned',
  'retention-applied',
  'record-destroyed',
  'projections-rebuilt',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** `cli`: somebody at the machine itself. `system`: nobody, at a set hour. `unknown`: somebody who didn't get in. */
export const auditActorKinds = ['person', 'token', 'cli', 'system', 'unknown'] as const;
export type AuditActorKind = (typeof auditActorKinds)[number];

export const auditResults = ['done', 'refused'] as const;
export type AuditResult = (typeof auditResults)[number];

export const auditObjectKinds = [
  'organisation',
  'person',
  'team',
  'board',
  'session',
  'invitation',
  'guest-link',
  'display',
  'token',
  'setting',
  'backup',
  'audit',
] as const;
export type AuditObjectKind = (typeof auditObjectKinds)[number];

/** Flat, small and without secrets: never a password, a token, a code, or a text of a card. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** One thing that happened, or was refused. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** Null for who is nobody: a job, the command line, or somebody who didn't get in. */
  readonly actor: PersonId | null;
  readonly actorKind: AuditActorKind;
  readonly objectKind?: AuditObjectKind;
  /** Its id; of a setting its key. */
  readonly object?: string;
  readonly result: AuditResult;
  /** Network address of who asked, `cli`, or null where there is none. */
  readonly origin: string | null;
  readonly detail?: AuditDetail;
}

/** Where use cases write down what they did. */
export interface AuditLog {
  /** Resolves when it is on disk; in `together` when it is a part of that. */
  add(entry: AuditEntry): Promise<void>;
  /**
   * What `body` changes and the rows that it adds are one commit, so that no change is ever without its row: all of it, or
   * nothing when it throws. Wait in it for the database alone; no board, no mail, no setting, no gate.
   */
  together<Value>(body: () => Promise<Value>): Promise<Value>;
}
