import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { BoardRole, OpenTo } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents } from '../../events.ts';
import type { Mailer } from '../../mail/mailer.ts';
import type { Stores } from '../../storage/stores.ts';

/** How somebody stands to each board, as it is now. */
export type RoleOn = (board: {
  readonly id: BoardId;
  readonly team: TeamId;
  readonly openTo: OpenTo;
}) => BoardRole;

/** What the post is made of: letters, notices and the diary feed of one person at a time. */
export interface PostDeps extends Pick<
  Stores,
  | 'boards'
  | 'teams'
  | 'people'
  | 'projections'
  | 'mentions'
  | 'postPreferences'
  | 'mailQueue'
  | 'diaryFeeds'
  | 'ownAffairs'
  | 'organisation'
  | 'teamNotices'
  | 'questions'
  | 'questionHistory'
  | 'offers'
  | 'dependencies'
> {
  /** Rights of somebody who isn't asking anything: letters and feeds go by the same table. */
  readonly roleOf: (person: PersonId) => Promise<RoleOn>;
  /** The teams whose overview somebody may see. */
  readonly overviewsOf: (person: PersonId) => Promise<ReadonlySet<TeamId>>;
  readonly mailer: Pick<Mailer, 'configured' | 'send'>;
  readonly events: ServerEvents;
  readonly audit: AuditLog;
  /** A signature that only we can make. */
  readonly sign: (purpose: string, text: string) => string;
  /** The whole address of one of our pages; a path begins with a slash. */
  readonly addressOf: (path: string) => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
