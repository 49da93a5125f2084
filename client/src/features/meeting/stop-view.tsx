import type { MeetingDetail, RunningMeeting } from '@verbeterbord/shared/api/meetings.ts';
import { unreachable } from '@verbeterbord/shared/assert.ts';
import type { TeamStop } from './meeting-stops.ts';
import { Agreements } from './stops/agreements.tsx';
import { CheckIn } from './stops/check-in.tsx';
import { Closing } from './stops/closing.tsx';
import { QuestionStopView } from './stops/question-stop.tsx';
import { Successes } from './stops/successes.tsx';
import { TeamStopView } from './stops/team-stop.tsx';

interface StopViewProps {
  readonly detail: MeetingDetail;
  readonly meeting: RunningMeeting;
  readonly shown: TeamStop;
  readonly busy: boolean;
  readonly onOpen: (question: string) => void;
  readonly onEnd: () => void;
}

/** What is talked about at one stop. */
export function StopView({ detail, meeting, shown, busy, onOpen, onEnd }: StopViewProps) {
  const { step, subject } = shown;
  const { maySpeak } = detail;
  switch (step) {
    case 'check-in':
      return <CheckIn detail={detail} meeting={meeting} />;
    case 'successes':
      return <Successes successes={meeting.successes} />;
    case 'teams':
      return (
        <TeamStopView
          row={meeting.teams.find(({ team }) => team === subject)}
          questions={meeting.questions.filter(({ team }) => team.id === subject)}
        />
      );
    case 'questions':
      return (
        <QuestionStopView
          none={subject === null}
          question={meeting.questions.find(({ id }) => id === subject)}
          maySpeak={maySpeak}
          onOpen={onOpen}
        />
      );
    case 'agreements':
      return <Agreements />;
    case 'close':
      return <Closing meeting={meeting} maySpeak={maySpeak} busy={busy} onEnd={onEnd} />;
    default:
      return unreachable(step);
  }
}
