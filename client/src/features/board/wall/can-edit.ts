import { createContext, use, useSyncExternalStore } from 'react';
import { useBoardSession } from '../../../sync/hooks.ts';

/**
 * Whether I may change this board, asked once for the whole wall. Three hundred cards that each listened to the save status would all
 * render with every letter.
 */
export const CanEditContext = createContext(false);

export function useCanEditWall(): boolean {
  return use(CanEditContext);
}

/** For whoever fills the context: renders only when the answer changes. */
export function useCanEditBoard(): boolean {
  const { status, about, loaded } = useBoardSession();
  const subscribe = (told: () => void): (() => void) => {
    const off = [status.subscribe(told), about.subscribe(told), loaded.subscribe(told)];
    return () => {
      for (const stop of off) stop();
    };
  };
  return useSyncExternalStore(subscribe, () => status.get().kind !== 'stopped' && about.get().canEdit);
}
