import { isId, type MeetingId, type TeamId } from '@verbeterbord/shared/ids.ts';
import type { ComponentType, ReactNode } from 'react';
import { LiveMeeting } from './live-meeting.tsx';
import { MeetingsPage } from './meetings-page.tsx';

interface MeetingPagesProps {
  readonly team: TeamId;
  /** What follows `/team/:id/overleg/` in the address; undefined at `/team/:id/overleg` itself. */
  readonly meeting: string | undefined;
  /** What stands around a page that doesn't fill the screen. */
  readonly around: ComponentType<{ readonly children: ReactNode }>;
  /** What to show at an address that leads nowhere. */
  readonly missing: ReactNode;
}

/** The meetings of a team: the one that goes on fills the screen, the others are read. */
export function MeetingPages({ team, meeting, around: Around, missing }: MeetingPagesProps): ReactNode {
  if (meeting === undefined) return <MeetingsPage team={team} around={Around} missing={missing} />;
  if (!isId(meeting)) return <Around>{missing}</Around>;
  return <LiveMeeting key={meeting} team={team} id={meeting as MeetingId} around={Around} />;
}
