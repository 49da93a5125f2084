import { useSyncExternalStore } from 'react';
import { useBoardSession } from '../../../sync/hooks.ts';

/** Whether the board has no connection. Renders when that changes, not at every letter that is being saved. */
export function useOffline(): boolean {
  const { status } = useBoardSession();
  return useSyncExternalStore(status.subscribe, () => status.get().kind === 'offline');
}
