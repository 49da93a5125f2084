import { lists, referenceKey } from '@verbeterbord/shared/board/lists.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useBoardSession, useList } from '../../../sync/hooks.ts';

export interface ReceivedIds {
  /** To be answered here, those wanted first above. */
  readonly questions: readonly string[];
  readonly offers: readonly string[];
  /** Questions that are settled, or passed on to the team above. */
  readonly over: readonly string[];
}

type Group = keyof ReceivedIds;

/** What was asked of this team and what it is offered. The same object until something changes its group or its place. */
export function useReceived(): ReceivedIds {
  const { view } = useBoardSession();
  const ids = useList(lists.received);
  const subscribe = useCallback(
    (told: () => void) => {
      const offs = ids.map((id) => view.subscribe(referenceKey(id), told));
      return () => {
        for (const off of offs) off();
      };
    },
    [view, ids],
  );
  const groups = useSyncExternalStore(subscribe, () =>
    ids.map((id) => groupOf(view.reference(id))).join(' '),
  );
  return useMemo(() => {
    const each = groups.split(' ');
    const of = (group: Group): string[] => ids.filter((_, index) => each[index] === group);
    return { questions: of('questions'), offers: of('offers'), over: of('over') };
  }, [ids, groups]);
}

function groupOf(reference: Reference | undefined): Group | 'none' {
  if (reference?.kind === 'question')
    return isSettled(reference.state) || reference.side !== 'received' ? 'over' : 'questions';
  if (reference?.kind === 'offer') return reference.state === 'offered' ? 'offers' : 'none';
  return 'none';
}
