import type { MeetingDetail, NewMeetingStep } from '@verbeterbord/shared/api/meetings.ts';
import { newId, type MeetingId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/api.ts';
import { onLive } from '../../live/live.ts';

type Event = NewMeetingStep['event'];

/** How a step went: `late` when somebody else had moved the meeting first. */
export type Stepped = 'done' | 'late' | { readonly error: unknown };

export interface MeetingState {
  /** The newest that the server said; undefined until there is one. */
  readonly detail: MeetingDetail | undefined;
  /** Why the last question got no answer; undefined when it did. */
  readonly error: unknown;
  readonly saving: boolean;
  readonly reload: () => void;
  /** Takes a step; one after the other, each as of the meeting that the one before led to. */
  readonly step: (event: Event) => Promise<Stepped>;
}

/** Figures and questions are asked for this long after the first of them changed, all at once. Milliseconds. */
const gather = 400;

/** A meeting as it goes on, followed live: the server says that something changed, and this asks what. */
export function useMeeting(team: TeamId, id: MeetingId): MeetingState {
  const path = `/teams/${team}/meetings/${id}`;
  const [detail, setDetail] = useState<MeetingDetail>();
  const [error, setError] = useState<unknown>();
  const [saving, setSaving] = useState(0);
  const newest = useRef<MeetingDetail>(undefined);
  const turn = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  /** What was asked earlier may come later, and says less. */
  const take = useCallback((answer: MeetingDetail, mine: number) => {
    const known = newest.current;
    if (known !== undefined && (answer.version < known.version || mine < turn.current)) return;
    turn.current = mine;
    newest.current = answer;
    setDetail(answer);
    setError(undefined);
  }, []);

  const asked = useRef(0);
  const load = useCallback((): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    return api.get<MeetingDetail>(path).then(
      (answer) => take(answer, mine),
      (failed: unknown) => setError(failed),
    );
  }, [path, take]);

  const reload = useCallback((): void => void load(), [load]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    reload();
    const stops = [
      onLive('meetingChanged', (change) => {
        if (change === undefined || change.meeting === id) reload();
      }),
      // how teams stand and what they asked is on this screen too; of many teams something changes all the time
      onLive('overviewChanged', (change) => {
        if (change !== undefined && change.team !== team) return;
        timer ??= setTimeout(() => {
          timer = undefined;
          reload();
        }, gather);
      }),
    ];
    window.addEventListener('online', reload);
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      window.removeEventListener('online', reload);
    };
  }, [reload, team, id]);

  const send = useCallback(
    async (event: Event): Promise<Stepped> => {
      asked.current += 1;
      const mine = asked.current;
      const step = { id: newId(), version: newest.current?.version ?? 0, event } satisfies NewMeetingStep;
      try {
        take(await api.post<MeetingDetail>(`${path}/steps`, step), mine);
        return 'done';
      } catch (failed) {
        if (!(failed instanceof ApiError)) return { error: failed };
        if (failed.code !== 'network') await load();
        return failed.code === 'changed-by-other' ? 'late' : { error: failed };
      }
    },
    [path, load, take],
  );

  const step = useCallback(
    (event: Event): Promise<Stepped> => {
      setSaving((before) => before + 1);
      const next = queue.current.then(() => send(event));
      queue.current = next;
      return next.finally(() => setSaving((before) => before - 1));
    },
    [send],
  );

  return { detail, error, saving: saving > 0, reload, step };
}
