import type { GuestRole } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, DisplayId, GuestLinkId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';

/** A guest: a link opens one board to them. */
export interface LinkVisitor {
  readonly by: 'link';
  readonly link: GuestLinkId;
  readonly board: BoardId;
  readonly role: GuestRole;
}

/** A screen on the wall: it shows these boards, in this order. */
export interface DisplayVisitor {
  readonly by: 'display';
  readonly display: DisplayId;
  readonly boards: readonly BoardId[];
}

/** Whoever isn't of the organisation, and what was opened to them. */
export type Visitor = LinkVisitor | DisplayVisitor;

/** By what a visitor may be in, and until when. */
export interface VisitorTerm {
  readonly visitor: Visitor;
  readonly until: Instant;
  /** When somebody ended it before its time. */
  readonly endedAt: Instant | null;
}
