import type { AmbitionsAbove } from '@verbeterbord/shared/api/overview.ts';
import type { HigherAmbition } from '@verbeterbord/shared/domain/ambition.ts';
import { useEffect } from 'react';
import { ApiError } from '../../../api/api-error.ts';
import { onLive } from '../../../live/live.ts';
import { calmly } from '../../../sync/calmly.ts';
import { useBoardSession, useMe } from '../../../sync/hooks.ts';
import { useAnswer, type AnswerState } from '../../../sync/use-answer.ts';

export type AmbitionAbove = AmbitionsAbove['ambitions'][number];

export interface Above extends Pick<AnswerState<AmbitionsAbove>, 'stale' | 'error'> {
  /** The nearest team first; undefined until known, also to this device. */
  readonly ambitions: readonly AmbitionAbove[] | undefined;
  /** Not for me to know: a guest. */
  readonly hidden: boolean;
  /** Whether what isn't in `ambitions` isn't there; somebody of another tree isn't told of all. */
  readonly complete: boolean;
}

/** A title that is being written on the board above. Milliseconds. */
const calm = 1_000;

/** What an ambition of this board can serve: as the server says it now, else as this device knew it. Follows the boards above. */
export function useAmbitionsAbove(): Above {
  const { id } = useBoardSession();
  const guest = useMe().guestOf !== null;
  const { answer, stale, error, reload } = useAnswer<AmbitionsAbove>(
    guest ? null : `/boards/${id}/ambitions-above`,
  );
  useEffect(() => {
    if (guest) return undefined;
    const calmed = calmly(reload, calm);
    const off = [
      onLive('boardChanged', (change) => {
        // letters on this board change nothing above it
        if (change?.board !== id) calmed.call();
      }),
      onLive('accessChanged', calmed.call),
    ];
    return () => {
      for (const stop of off) stop();
      calmed.stop();
    };
  }, [guest, id, reload]);
  const refused = error instanceof ApiError && (error.status === 403 || error.status === 404);
  const complete = answer?.complete === true && !stale;
  return { ambitions: answer?.ambitions, stale, error, hidden: guest || refused, complete };
}

/** The ambition that is served: found, gone (the server doesn't know it any more), or not known to this device. */
export function findServed(
  { ambitions, complete }: Above,
  serves: HigherAmbition,
): AmbitionAbove | 'gone' | 'unknown' {
  const found = ambitions?.find(
    ({ board, ambition }) => board === serves.board && ambition === serves.ambition,
  );
  return found ?? (complete ? 'gone' : 'unknown');
}
