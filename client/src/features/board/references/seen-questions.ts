import type { QuestionReference } from '@verbeterbord/shared/domain/reference.ts';
import { useSyncExternalStore } from 'react';
import { useBoardSession } from '../../../sync/hooks.ts';
import { createStore } from '../../../ui/store.ts';
import { useStore } from '../../../ui/use-store.ts';

/** Per question the moment of what I have seen of it on this page. */
const seen = createStore<ReadonlyMap<string, string>>(new Map());

/** I have it before me, as it is now. */
export function markSeen({ id, changedAt }: Pick<QuestionReference, 'id' | 'changedAt'>): void {
  if (seen.get().get(id) !== changedAt) seen.set(new Map(seen.get()).set(id, changedAt));
}

/** Whether something came of it from the other side since I was here last, or since this page stands here. */
export function useIsNews({ id, side, state, askedAt, changedAt }: QuestionReference): boolean {
  const { about, me } = useBoardSession();
  const { lastVisit } = useStore(about);
  const looked = useSyncExternalStore(seen.subscribe, () => seen.get().get(id) ?? '');
  const since = lastVisit ?? new Date(performance.timeOrigin).toISOString();
  const at = side === 'asked' ? (fromThem.has(state) ? changedAt : '') : side === 'received' ? askedAt : '';
  return !me.display && at > since && at > looked;
}

const fromThem: ReadonlySet<string> = new Set(['asked-back', 'answered', 'declined']);
