import type { MeetingId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { ComponentType, ReactNode } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useMeetingText } from '../../i18n/meeting.ts';
import { Answered } from '../../sync/answered.tsx';
import { NoSuch } from '../../ui/paper/no-such.tsx';
import { PageHead } from '../../ui/paper/page-head.tsx';
import { Sheet } from '../../ui/paper/sheet.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { RecordPage } from './record/record-page.tsx';
import { RunningMeeting } from './running-meeting.tsx';
import { useMeeting } from './use-meeting.ts';

interface LiveMeetingProps {
  readonly team: TeamId;
  readonly id: MeetingId;
  readonly around: ComponentType<{ readonly children: ReactNode }>;
}

/** One meeting: on a full screen while it goes on, and its record as soon as somebody rounds it off. */
export function LiveMeeting({ team, id, around: Around }: LiveMeetingProps): ReactNode {
  const words = useMeetingText();
  const state = useMeeting(team, id);
  const { detail, error, reload } = state;
  usePageTitle(words.title);
  if (detail === undefined) {
    const missing = error instanceof ApiError && (error.status === 404 || error.status === 403);
    const back = { href: `/team/${team}/overleg`, label: words.list.title };
    return (
      <Around>
        <Sheet>
          <PageHead back={back} title={missing ? words.record.none : words.title} />
          {missing ? (
            <NoSuch href={back.href} text={words.record.noneText} label={words.list.title} />
          ) : (
            <Answered asked={{ answer: detail, error, reload }} />
          )}
        </Sheet>
      </Around>
    );
  }
  if (detail.running !== null) return <RunningMeeting {...state} detail={detail} meeting={detail.running} />;
  return (
    <Around>
      <RecordPage detail={detail} />
    </Around>
  );
}
