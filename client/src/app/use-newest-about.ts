import { useEffect } from 'react';
import { onLive } from '../live/live.ts';
import { aboutBoard } from '../sync/early-about.ts';
import { useBoardSession } from '../sync/hooks.ts';

/** Asks what surrounds the board anew when a lead gave it another title, or opened or closed it to others. */
export function useNewestAbout(): void {
  const session = useBoardSession();
  useEffect(() => {
    const left = new AbortController();
    const off = onLive('boardChanged', (change) => {
      // the version of its settings; anything else comes by the document
      if (change?.board !== session.id || change.version !== 0) return;
      aboutBoard(session.id, left.signal).then(
        (about) => {
          if (!left.signal.aborted) session.setAbout(about);
        },
        // the socket says whether we may still be here, and asks anew on a return
        () => undefined,
      );
    });
    return () => {
      left.abort();
      off();
    };
  }, [session]);
}
