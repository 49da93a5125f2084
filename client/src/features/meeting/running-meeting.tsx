import type { MeetingDetail, RunningMeeting as Running } from '@verbeterbord/shared/api/meetings.ts';
import type { TeamMeetingStep } from '@verbeterbord/shared/domain/team-meeting.ts';
import { newId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useRefusal } from '../../api/use-refusal.ts';
import { useMeetingText } from '../../i18n/meeting.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { announce } from '../../ui/announce.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { AgendaLine } from './agenda-line.tsx';
import { MeetingFoot } from './meeting-foot.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { nameOfStop, stopsIn, type TeamStop } from './meeting-stops.ts';
import { StopView } from './stop-view.tsx';
import { SubjectList } from './subject-list.tsx';
import { useKeys } from './use-keys.ts';
import type { MeetingState, Stepped } from './use-meeting.ts';
import { WriteDown } from './write-down.tsx';
import styles from './meeting.module.css';
import stopStyles from './stops/stops.module.css';

/** Comes with the first question that is opened. */
const QuestionDialog = lazy(() =>
  import('../../crossings/question-dialog.tsx').then((module) => ({ default: module.QuestionDialog })),
);

interface RunningMeetingProps extends Pick<MeetingState, 'error' | 'saving' | 'step' | 'reload'> {
  readonly detail: MeetingDetail;
  readonly meeting: Running;
}

/** A meeting that goes on, on a screen that everybody can read: it follows live, leads, or looks around by itself. */
export function RunningMeeting({ detail, meeting, error, saving, step, reload }: RunningMeetingProps) {
  const words = useMeetingText();
  const refusal = useRefusal(words.refused);
  const format = useFormat();
  const [, navigate] = useLocation();
  /** Where this screen looks by itself; null when it follows. */
  const [own, setOwn] = useState<number | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const main = useRef<HTMLElement>(null);
  const { maySpeak, team } = detail;
  const stops = useMemo(() => stopsIn(meeting), [meeting]);
  const at = Math.min(own ?? meeting.at, stops.length - 1);
  const shown: TeamStop = stops[at] ?? { step: 'check-in', subject: null };
  const name = (stop: TeamStop): string => nameOfStop(stop, meeting, words);
  const nowAt = stops[meeting.at];
  const nowName = nowAt === undefined ? '' : name(nowAt);
  usePageTitle(words.titleOf(team.name));

  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  // who listens hears where the meeting went, when this screen goes along
  const told = useRef(meeting.at);
  useEffect(() => {
    if (told.current === meeting.at) return;
    told.current = meeting.at;
    if (own === null) window.scrollTo(0, 0);
    announce(words.now(nowName));
  }, [meeting.at, nowName, own, words]);

  const lead = useCallback(
    async (event: Parameters<MeetingState['step']>[0]): Promise<boolean> => {
      const stepped: Stepped = await step(event);
      if (stepped === 'late') announce(words.nobodyMoved);
      setTrouble(typeof stepped === 'object' ? refusal(stepped.error) : null);
      return stepped === 'done';
    },
    [step, refusal, words],
  );

  const leads = maySpeak && own === null;
  const go = useCallback(
    (to: number): void => {
      const stop = stops[to];
      if (stop === undefined) return;
      if (!leads) {
        setOwn(to);
        window.scrollTo(0, 0);
      } else if (to !== meeting.at) void lead({ kind: 'go-to', stop });
    },
    [lead, leads, meeting.at, stops],
  );
  const move = useCallback(
    (by: 1 | -1): void => {
      const to = at + by;
      if (stops[to] === undefined) return;
      if (leads) void lead({ kind: by === 1 ? 'next' : 'back' });
      else go(to);
    },
    [at, go, lead, leads, stops],
  );
  const leave = useCallback((): void => navigate(`/team/${team.id}/overzicht`), [navigate, team.id]);
  useKeys(
    useMemo(
      () => ({
        next: () => move(1),
        back: () => move(-1),
        first: () => go(0),
        last: () => go(stops.length - 1),
        escape: () => (own === null ? leave() : setOwn(null)),
      }),
      [go, leave, move, own, stops.length],
    ),
  );

  const choose = (stop: TeamStop): void => go(stops.indexOf(stop));
  const chooseStep = (wanted: TeamMeetingStep): void => go(stops.findIndex((stop) => stop.step === wanted));
  const [before, after] = [stops[at - 1], stops[at + 1]];
  return (
    <div className={styles.screen}>
      <MeetingHead
        team={team.name}
        day={format.date(dayOf(Date.parse(detail.startedAt)))}
        saving={saving}
        offline={error !== undefined}
        away={own === null ? null : own === meeting.at ? words.together.here : words.together.away(nowName)}
        mayBring={maySpeak && own !== null && own !== meeting.at}
        onFollow={() => setOwn(null)}
        onLook={() => setOwn(meeting.at)}
        onBring={() => {
          void lead({ kind: 'go-to', stop: shown }).then((done) => {
            if (done) setOwn(null);
          });
        }}
        onLeave={leave}
      />
      <AgendaLine meeting={meeting} shown={shown.step} onChoose={chooseStep} />
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      <div className={styles.stage} data-step={shown.step}>
        <SubjectList meeting={meeting} shown={shown} onChoose={choose} />
        <main ref={main} id="inhoud" tabIndex={-1} className={stopStyles.now}>
          <StopView
            detail={detail}
            meeting={meeting}
            shown={shown}
            busy={saving}
            onOpen={setOpened}
            onEnd={() => void lead({ kind: 'end' })}
          />
        </main>
        <WriteDown
          key={`${shown.step} ${shown.subject ?? ''}`}
          meeting={meeting}
          shown={shown}
          whole={shown.step === 'agreements' || shown.step === 'close'}
          maySpeak={maySpeak}
          onSay={(kind, written) => lead({ kind, id: newId(), about: shown, text: written })}
          onTakeBack={(id) => void lead({ kind: 'take-back', id })}
        />
      </div>
      <MeetingFoot
        back={before === undefined ? null : name(before)}
        next={after === undefined ? null : name(after)}
        hint={maySpeak ? words.keys : words.keysAlone}
        onBack={() => move(-1)}
        onNext={() => move(1)}
      />
      {opened !== null && (
        <Suspense fallback={null}>
          <QuestionDialog
            id={opened}
            onClose={() => {
              setOpened(null);
              reload();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
