import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { AccessGate } from '../auth/access-gate.ts';
import type { Access } from '../auth/access.ts';
import type { OidcParts } from '../auth/oidc/oidc-parts.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Backups } from '../backup/backups.ts';
import type { Config } from '../config.ts';
import type { ServerEvents } from '../events.ts';
import type { Overviews } from '../projections/overview/overviews.ts';
import type { BoardLog } from '../storage/boards/board-log.ts';
import type { WaysIn } from '../storage/people/ways-in.ts';
import type { Stores } from '../storage/stores.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import type { CrossingKind } from '../usecases/crossings/crossing-kind.ts';
import type { PostDeps } from '../usecases/post/post-deps.ts';
import type { AccountParts } from './sign-in/account-parts.ts';

/** What the routes of the API are made of; put together in server/app.ts. */
export interface ApiDeps extends Stores {
  readonly mode: Config['mode'];
  readonly version: string;
  readonly sessions: Sessions;
  readonly access: Access;
  /** Whatever may take access away runs inside it. */
  readonly gate: AccessGate;
  readonly backups: Backups;
  /** Accounts of our own, joining, guests. */
  readonly account: AccountParts;
  /** Signing on with the organisation's own account. */
  readonly oidc: OidcParts;
  /** Letters, notices and the diary feed. */
  readonly post: PostDeps;
  readonly hub: HubPort;
  readonly events: ServerEvents;
  /** A signature that only this server can make, for a purpose. */
  sign(purpose: string, text: string): string;
  readonly boardLog: BoardLog;
  readonly overviews: Overviews;
  /** All kinds of what goes between teams. */
  readonly crossings: readonly CrossingKind[];
  /** Does what waits for a board, and what is said so meanwhile; resolves when that was tried. */
  errandsOf(board: BoardId): Promise<void>;
  /** By what people can sign in now. */
  waysIn(): Promise<WaysIn>;
  /** Milliseconds since 1970. */
  now(): number;
}
