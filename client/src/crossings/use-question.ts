import type { QuestionDetail } from '@verbeterbord/shared/api/questions.ts';
import { referenceKey } from '@verbeterbord/shared/board/lists.ts';
import type { QuestionReference } from '@verbeterbord/shared/domain/reference.ts';
import { useEffect, useSyncExternalStore } from 'react';
import { ApiError } from '../api/api-error.ts';
import { onLive } from '../live/live.ts';
import { useMaybeBoardSession, useMe } from '../sync/hooks.ts';
import { useAsked } from '../sync/use-asked.ts';

/** Several things that change in one moment are fetched once. Milliseconds. */
const gather = 150;

export interface AskedQuestion {
  /** The newest from the server; undefined until it comes. */
  readonly detail: QuestionDetail | undefined;
  /** What the board around here shows of it: there also without a network. */
  readonly reference: QuestionReference | undefined;
  /** Why the last answer didn't come: no network, or not mine to see. */
  readonly trouble: 'network' | 'missing' | null;
  /** Asks anew; resolves when it stands on the screen. */
  readonly reload: () => Promise<void>;
}

/** One question, fetched anew whenever something is done with it: the board tells, and in the overview the server. */
export function useQuestion(id: string): AskedQuestion {
  // for a guest there is what the board shows, and nothing to ask
  const isGuest = useMe().guestOf !== null;
  const { answer, error, reload } = useAsked<QuestionDetail>(isGuest ? null : `/questions/${id}`);
  const view = useMaybeBoardSession()?.view;
  const reference = useSyncExternalStore(
    (told) => view?.subscribe(referenceKey(id), told) ?? (() => undefined),
    () => view?.reference(id),
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), gather);
    };
    const offs = [
      view === undefined ? onLive('overviewChanged', later) : view.subscribe(referenceKey(id), later),
    ];
    window.addEventListener('online', later);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', later);
      for (const off of offs) off();
    };
  }, [id, view, reload]);
  return {
    detail: answer,
    reference: reference?.kind === 'question' ? reference : undefined,
    trouble:
      error === undefined ? null : error instanceof ApiError && error.status === 404 ? 'missing' : 'network',
    reload,
  };
}
