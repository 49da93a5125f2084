import type { Meetings } from '@verbeterbord/shared/api/meetings.ts';
import { newId, type MeetingId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/api.ts';
import { useTask } from '../../api/use-task.ts';
import { useMeetingText } from '../../i18n/meeting.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { onLive } from '../../live/live.ts';
import { Answered } from '../../sync/answered.tsx';
import { useAnswer } from '../../sync/use-answer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePagePlace } from '../../ui/page-place.ts';
import { PageHead } from '../../ui/paper/page-head.tsx';
import { Part } from '../../ui/paper/part.tsx';
import { Sheet } from '../../ui/paper/sheet.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import styles from './meetings.module.css';

interface MeetingsPageProps {
  readonly team: TeamId;
  readonly around: ComponentType<{ readonly children: ReactNode }>;
  readonly missing: ReactNode;
}

/** Meetings of a team: the way into the one that goes on, or to begin one; and the records of those before. */
export function MeetingsPage({ team, around: Around, missing }: MeetingsPageProps): ReactNode {
  const words = useMeetingText();
  const asked = useAnswer<Meetings>(`/teams/${team}/meetings`);
  const { answer, stale, error, reload } = asked;
  const [, navigate] = useLocation();
  // who comes here while a meeting goes on comes for that; who reads here isn't taken along when one begins
  const arriving = useRef(true);
  useEffect(() => {
    if (!arriving.current || stale || answer === undefined) return;
    arriving.current = false;
    const running = answer.meetings.find(({ endedAt }) => endedAt === null);
    if (running !== undefined) navigate(`/team/${team}/overleg/${running.id}`, { replace: true });
  }, [answer, stale, navigate, team]);
  useEffect(
    () =>
      onLive('meetingChanged', (change) => {
        if (change === undefined || change.team === team) reload();
      }),
    [team, reload],
  );
  usePageTitle(answer === undefined ? words.list.title : words.titleOf(answer.team.name));
  usePagePlace(`/team/${team}/overzicht`, answer?.team.name, words.list.title);
  if (answer === undefined && error instanceof ApiError && (error.status === 404 || error.status === 403))
    return <Around>{missing}</Around>;
  const back = { href: `/team/${team}/overzicht`, label: words.list.toOverview };
  return (
    <Around>
      <Sheet>
        <PageHead back={back} title={words.list.title} facts={answer?.team.name} />
        <Answered asked={asked} />
        {answer !== undefined && <Now answer={answer} reload={reload} />}
        {answer !== undefined && <Former answer={answer} />}
      </Sheet>
    </Around>
  );
}

interface NowProps {
  readonly answer: Meetings;
  readonly reload: () => void;
}

function Now({ answer, reload }: NowProps) {
  const words = useMeetingText().list;
  const format = useFormat();
  const [, navigate] = useLocation();
  const task = useTask();
  const { team, maySpeak, hasTeams } = answer;
  const running = answer.meetings.find(({ endedAt }) => endedAt === null);
  if (running !== undefined)
    return (
      <div className={styles.way}>
        <p>{words.running(format.time(running.startedAt))}</p>
        <ButtonLink look="go" href={`/team/${team.id}/overleg/${running.id}`}>
          {words.join}
        </ButtonLink>
      </div>
    );
  if (!hasTeams) return <p>{words.noTeams}</p>;
  if (!maySpeak) return <p>{words.onlyLook}</p>;
  const begin = async (): Promise<void> => {
    const id = newId<MeetingId>();
    const begun = await task.run(() => api.post(`/teams/${team.id}/meetings`, { id }));
    if (begun) navigate(`/team/${team.id}/overleg/${id}`);
    // somebody else may have begun it
    else reload();
  };
  return (
    <div className={styles.way}>
      <Button look="go" icon="play" disabled={task.busy} onClick={() => void begin()}>
        {words.begin}
      </Button>
      <p className={styles.soft}>{words.beginHint}</p>
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
    </div>
  );
}

function Former({ answer: { team, meetings, destroyed } }: Pick<NowProps, 'answer'>) {
  const words = useMeetingText().list;
  const format = useFormat();
  const former = meetings.filter(({ endedAt }) => endedAt !== null);
  return (
    <Part title={words.former}>
      {former.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul className={styles.former}>
          {former.map(({ id, startedAt, cycle, agreements, settled }) => (
            <li key={id}>
              <Link href={`/team/${team.id}/overleg/${id}`}>
                {format.fullDay(dayOf(Date.parse(startedAt)))}
              </Link>
              <p className={styles.soft}>{words.line(cycle, agreements, settled)}</p>
            </li>
          ))}
        </ul>
      )}
      {destroyed.length > 0 && (
        <p className={styles.gone}>
          <Icon name="trash" />
          {words.destroyed(destroyed.map(({ on }) => format.longDay(on)).join(', '))}
        </p>
      )}
    </Part>
  );
}
