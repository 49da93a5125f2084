import type { Overview } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/api.ts';
import { today } from '../../i18n/today.ts';
import { onLive } from '../../live/live.ts';
import { calmly } from '../../sync/calmly.ts';
import { useMe } from '../../sync/hooks.ts';
import { keepAnswer, keptAnswer } from '../../sync/kept-answers.ts';
import { mergeOverview } from './merge-overview.ts';
import type { Fact } from './row-facts.ts';

/** So often at most what changed is asked for. Milliseconds. */
const calm = 200;
/** So often at most it is kept on this device: for a moment without a network any recent one will do. Milliseconds. */
const keepCalm = 5_000;

interface Kept {
  readonly overview: Overview;
  readonly at: Instant;
}

export interface OverviewState {
  /** The newest that we have; undefined until there is one. */
  readonly overview: Overview | undefined;
  /** When the server said so. */
  readonly at: Instant | null;
  /** Why the server's answer didn't come, the last time that we asked. */
  readonly error: unknown;
  /** What changed with the last answer, on rows that somebody was looking at; another map with each. */
  readonly changes: ReadonlyMap<TeamId, readonly Fact[]>;
  readonly reload: () => void;
}

const nothing: ReadonlyMap<TeamId, readonly Fact[]> = new Map();
const begun = { overview: undefined, at: null, error: undefined, changes: nothing };

/**
 * The overview of a team: at once from this device when it was kept, and from the server as soon as it comes; after that, what
 * changed, whenever the server says that something did.
 */
export function useOverview(team: TeamId): OverviewState {
  const person = useMe().person.id;
  const path = `/teams/${team}/overview`;
  const [state, setState] = useState<Omit<OverviewState, 'reload'>>(begun);
  const have = useRef<{ readonly overview: Overview; readonly fresh: boolean } | null>(null);
  const latest = useRef(0);

  const reload = useCallback((): void => {
    latest.current += 1;
    const turn = latest.current;
    const since = have.current === null ? '' : `?since=${have.current.overview.version}`;
    api.get<Overview>(`${path}${since}`).then(
      (answer) => {
        if (turn !== latest.current) return;
        const before = have.current;
        const { overview, changes } = mergeOverview(before?.overview, answer);
        have.current = { overview, fresh: true };
        setState({
          overview,
          at: toInstant(Date.now()),
          error: undefined,
          // what happened since it was kept is no change under somebody's eyes
          changes: before?.fresh === true ? changes : nothing,
        });
      },
      (error: unknown) => {
        if (turn !== latest.current) return;
        if (error instanceof ApiError && (error.status === 404 || error.status === 403)) {
          have.current = null;
          setState({ ...begun, error });
          void keepAnswer(person, path, undefined).catch(() => undefined);
        } else setState((before) => ({ ...before, error, changes: nothing }));
      },
    );
  }, [path, person]);

  useEffect(() => {
    let left = false;
    void keptAnswer<Kept>(person, path).then(
      (kept) => {
        if (left || kept === undefined || have.current !== null) return;
        have.current = { overview: kept.overview, fresh: false };
        setState((before) => ({ ...before, overview: kept.overview, at: kept.at }));
      },
      () => undefined,
    );
    reload();
    const calmed = calmly(reload, calm);
    const off = onLive('overviewChanged', (change) => {
      if (change === undefined || change.team === team) calmed.call();
    });
    const offAccess = onLive('accessChanged', calmed.call);
    // everything that counts days is another then
    const offMidnight = today.subscribe(reload);
    window.addEventListener('online', reload);
    return () => {
      left = true;
      latest.current += 1;
      calmed.stop();
      off();
      offAccess();
      offMidnight();
      window.removeEventListener('online', reload);
    };
  }, [person, path, team, reload]);

  useKeeping(person, path, state);
  return { ...state, reload };
}

/** Keeps the newest on this device, calmly. */
function useKeeping(person: string, path: string, { overview, at }: Omit<OverviewState, 'reload'>): void {
  const newest = useRef<Kept | null>(null);
  const keeping = useRef<(() => void) | null>(null);
  useEffect(() => {
    const calmed = calmly(() => {
      if (newest.current !== null) void keepAnswer(person, path, newest.current).catch(() => undefined);
    }, keepCalm);
    keeping.current = calmed.call;
    return () => {
      // not once more now: leaving may be signing out, after which nothing is written on this device
      calmed.stop();
      newest.current = null;
    };
  }, [person, path]);
  useEffect(() => {
    if (overview === undefined || at === null) newest.current = null;
    else {
      newest.current = { overview, at };
      keeping.current?.();
    }
  }, [overview, at]);
}
