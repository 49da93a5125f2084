import type { ChangeKind } from '@verbeterbord/shared/api/boards.ts';
import type { AuditActorKind, AuditResult } from '@verbeterbord/shared/domain/audit.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { GuestRole, OpenTo } from '@verbeterbord/shared/domain/permission.ts';
import type { PersonKind, PersonState, TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type {
  ActionId,
  BackupId,
  BoardId,
  GuestLinkId,
  InvitationId,
  OfficeId,
  PersonId,
  SessionId,
  TeamId,
  TokenId,
} from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { ColumnType, Generated } from 'kysely';
import type { DisplaySchema } from './access/display-schema.ts';
import type { Bit } from './bit.ts';
import type { ProjectionSchema } from './boards/projection-schema.ts';
import type { PostSchema } from './post/post-schema.ts';
import type { TeamOfTeamsSchema } from './team-of-teams/team-of-teams-schema.ts';

export type SignInMethod = 'demo' | 'password' | 'oidc' | 'invitation' | 'guest' | 'display';
export type SignInAttemptKind =
  | 'oidc'
  /** Not an attempt: a logout token that was used, so that it counts once. */
  | 'logout-token'
  | 'second-factor'
  | 'passkey-sign-in'
  | 'passkey-registration';
export type MembershipSource = 'hand' | 'groups';
export type LinkPurpose = 'set-up' | 'password';

/** The tables as they are after the last migration. Names are snake_case here and nowhere above storage. */
export interface Schema extends ProjectionSchema, PostSchema, TeamOfTeamsSchema, DisplaySchema {
  organisation: { id: string; name: string };
  office: { id: OfficeId; name: string };
  person: {
    id: PersonId;
    name: string;
    initials: string;
    role: string;
    office: OfficeId | null;
    kind: Generated<PersonKind>;
    state: Generated<PersonState>;
    /** Where mail goes; never by itself a way in, nor what joins two accounts. */
    email: string | null;
    administrator: Generated<Bit>;
    /** When deactivated or erased. */
    ended_at: Instant | null;
  };
  team: {
    id: TeamId;
    name: string;
    parent: TeamId | null;
    ended_at: Instant | null;
    /** Added to the numbers of its tree's cycles, so that its own never go back. */
    counts_on: Generated<number>;
  };
  membership: {
    team: TeamId;
    person: PersonId;
    role: TeamRole;
    from_day: Day;
    until_day: Day | null;
    /** `groups`: from the directory, and ended by it; `hand`: given by somebody. */
    source: Generated<MembershipSource>;
  };
  delegate: { team: TeamId; parent: TeamId; person: PersonId; deputy: PersonId | null };
  /** Parts of the calendar of a tree of teams, kept with the team at its top. Null for a number: a pause. */
  calendar_part: { team: TeamId; start: Day; days: number; first_number: number | null };
  /** What people changed in a calendar, as JSON; none for one that was never changed. */
  calendar_plan: { team: TeamId; content: string };
  board: {
    id: BoardId;
    team: TeamId;
    title: string;
    epoch: Generated<number>;
    created_by: PersonId | null;
    created_at: Instant;
    open_to: Generated<OpenTo>;
    /** How long records of its cycles are kept. */
    record_years: Generated<number>;
    /** Number of the cycle that was closed last. */
    last_closed: number | null;
  };
  board_update: {
    seq: Generated<number>;
    board: BoardId;
    bytes: Uint8Array;
    person: PersonId | null;
    at: Instant;
  };
  board_snapshot: { board: BoardId; up_to_seq: number; bytes: Uint8Array };
  board_client: { board: BoardId; client: number; person: PersonId };
  card_change: {
    id: Generated<number>;
    board: BoardId;
    card: string;
    card_kind: CardKind;
    kind: ChangeKind;
    person: PersonId | null;
    at: Instant;
    detail: string | null;
  };
  board_visit: {
    board: BoardId;
    person: PersonId;
    at: Instant;
    /** When they last looked at the board or read what changed; `before_at`: where the visit before that one ended. */
    looked_at: Instant | null;
    before_at: Instant | null;
  };
  session: {
    token_hash: string;
    /** The token before this one: good for a little while, for requests that were under way. */
    previous_hash: string | null;
    renewed_at: Instant | null;
    /** What its person may do grew: the next request gets another token. */
    renew: Generated<Bit>;
    /** Names it in lists and addresses, where the hash has no business. */
    id: SessionId;
    person: PersonId;
    method: SignInMethod;
    /** Such as "Edge op Windows". */
    device: string;
    issuer: string | null;
    subject: string | null;
    /** The provider's `sid`, by which it can sign out. */
    issuer_session: string | null;
    created_at: ColumnType<Instant, Instant, never>;
    seen_at: Instant;
    expires_at: Instant;
    /** Ended by somebody, not by time: what a browser kept offline has to go. */
    revoked_at: Instant | null;
  };
  local_account: {
    person: PersonId;
    /** E-mail address in lower case. */
    login: string;
    /** Argon2id; null until a password was chosen. */
    password_hash: string | null;
    /** Sealed with the key beside the database. */
    totp_secret: string | null;
    totp_confirmed_at: Instant | null;
    /** A code counts once. */
    totp_last_step: number | null;
    changed_at: Instant;
  };
  external_account: {
    issuer: string;
    subject: string;
    person: PersonId;
    email: string | null;
    linked_at: Instant;
    seen_at: Instant;
  };
  passkey: {
    credential: string;
    person: PersonId;
    public_key: Uint8Array;
    counter: number;
    /** JSON list. */
    transports: string;
    name: string;
    created_at: Instant;
    used_at: Instant | null;
  };
  recovery_code: { person: PersonId; code_hash: string; used_at: Instant | null };
  sign_in_attempt: {
    token_hash: string;
    kind: SignInAttemptKind;
    person: PersonId | null;
    /** JSON. */
    detail: string;
    tries: Generated<number>;
    expires_at: Instant;
  };
  one_time_link: {
    token_hash: string;
    purpose: LinkPurpose;
    person: PersonId | null;
    created_at: Instant;
    expires_at: Instant;
    used_at: Instant | null;
  };
  invitation: {
    id: InvitationId;
    token_hash: string;
    email: string | null;
    team: TeamId | null;
    role: TeamRole | null;
    max_uses: number;
    uses: Generated<number>;
    created_by: PersonId | null;
    created_at: Instant;
    expires_at: Instant;
    revoked_at: Instant | null;
  };
  invitation_use: { invitation: InvitationId; person: PersonId; at: Instant };
  guest_link: {
    id: GuestLinkId;
    token_hash: string;
    board: BoardId;
    role: GuestRole;
    label: string;
    created_by: PersonId | null;
    created_at: Instant;
    expires_at: Instant;
    revoked_at: Instant | null;
  };
  /** Which link a guest came by. */
  guest_visit: { person: PersonId; link: GuestLinkId; at: Instant };
  group_mapping: { issuer_group: string; team: TeamId; role: TeamRole };
  /** JSON by key; which keys there are stands in server/storage/operations/settings.ts. */
  setting: { key: string; value: string };
  api_token: {
    id: TokenId;
    token_hash: string;
    name: string;
    person: PersonId;
    /** Separated by spaces. */
    scopes: string;
    created_at: Instant;
    expires_at: Instant;
    used_at: Instant | null;
    revoked_at: Instant | null;
  };
  audit: {
    seq: Generated<number>;
    at: Instant;
    actor: PersonId | null;
    actor_kind: AuditActorKind;
    action: string;
    object_kind: string | null;
    object: string | null;
    result: AuditResult;
    /** Network address, or `cli`. */
    origin: string | null;
    /** JSON, without secrets and texts of cards. */
    detail: string;
    previous_hash: string;
    hash: string;
  };
  audit_anchor: { id: number; up_to_seq: number; hash: string };
  backup: {
    id: BackupId;
    started_at: Instant;
    ended_at: Instant | null;
    file: string;
    bytes: number | null;
    boards: number | null;
    error: string | null;
    started_by: PersonId | null;
  };
  /** What a closed cycle leaves; never changed once it is `closed`. */
  cycle_record: {
    board: BoardId;
    number: number;
    start_day: Day;
    end_day: Day;
    /** `closing`: written, and its board is being brought to the next cycle. */
    state: 'closing' | 'closed';
    closed_at: Instant;
    closed_by: PersonId | null;
    /** JSON. */
    content: string;
    destroy_on: Day;
  };
  recorded_action: {
    board: BoardId;
    number: number;
    action: ActionId;
    position: number;
    title: string;
    outcome: string;
    /** JSON, without names. */
    content: string;
  };
  recorded_owner: { board: BoardId; number: number; action: ActionId; person: PersonId };
  /** Answers of a cycle that isn't closed yet; `voter` names nobody without the key beside the database. */
  mood: { board: BoardId; number: number; voter: string; value: number };
  /** Which records were destroyed; the rows themselves are kept. */
  destruction: {
    id: Generated<number>;
    at: Instant;
    board: BoardId;
    board_title: string;
    number: number;
    start_day: Day;
    end_day: Day;
    due_on: Day;
    actions: number;
  };
  /** A board's document until it was built anew, with what was brought to it since (format V2). */
  board_epoch: {
    board: BoardId;
    epoch: number;
    ended_at: Instant;
    bytes: Uint8Array;
    /** JSON: whose client ids were in it. */
    clients: string;
  };
  /** A card that left the document, as it was; `number` is the cycle whose record tells of it. */
  departed_card: {
    board: BoardId;
    card_kind: CardKind;
    card: string;
    number: number;
    at: Instant;
    /** JSON. */
    content: string;
    /** 0: who owned it and said what was taken out. */
    named: Generated<Bit>;
  };
  /** What somebody wrote, offline, on a card that had left. */
  late_edit: {
    id: Generated<number>;
    board: BoardId;
    card_kind: CardKind;
    card: string;
    /** Null a year after the cycle was closed. */
    person: PersonId | null;
    at: Instant;
    /** JSON. */
    content: string;
    seen_at: Instant | null;
  };
  /** What can be found; the full-text index follows it. */
  search_entry: {
    id: Generated<number>;
    board: BoardId;
    kind: string;
    card: string;
    /** 0: on the board now; else the closed cycle whose record holds it. */
    number: number;
    state: string | null;
    title: string;
    body: string;
    at: Instant | null;
    /** Words for the index alone. */
    scope: string;
  };
  /** Up to where in the log a board can be found. */
  search_state: { board: BoardId; seq: number };
}
