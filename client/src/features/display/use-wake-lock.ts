import { useEffect } from 'react';

/** The screen stays on while this page is in sight, in browsers that can do that. Otherwise it is up to how the device is set. */
export function useWakeLock(): void {
  useEffect(() => {
    // not over plain http, and not in every browser
    if (!('wakeLock' in navigator)) return undefined;
    let left = false;
    let held: WakeLockSentinel | undefined;
    const hold = (): void => {
      if (document.visibilityState !== 'visible' || (held !== undefined && !held.released)) return;
      navigator.wakeLock.request('screen').then(
        (lock) => {
          held = lock;
          if (left) void lock.release();
        },
        // an empty battery may say no: asked again at the next chance
        () => undefined,
      );
    };
    hold();
    const again = setInterval(hold, 60_000);
    document.addEventListener('visibilitychange', hold);
    return () => {
      left = true;
      clearInterval(again);
      document.removeEventListener('visibilitychange', hold);
      void held?.release();
    };
  }, []);
}
