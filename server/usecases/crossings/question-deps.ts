import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { ServerEvents } from '../../events.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HubPort } from '../boards/hub-port.ts';

/** What asking, answering and looking back at questions is made of. */
export interface QuestionDeps extends Pick<
  Stores,
  | 'boards'
  | 'caretakers'
  | 'errands'
  | 'questionHistory'
  | 'questions'
  | 'referencedCards'
  | 'teamNotices'
  | 'teams'
> {
  readonly hub: HubPort;
  readonly events: ServerEvents;
  /** Whoever writes in its `together` decides in one commit. */
  readonly audit: Pick<AuditLog, 'together'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
