import { useEffect } from 'react';
import { onLive } from '../live/live.ts';
import { aboutBoard } from '../sync/early-about.ts';
import { useBoardSession } from '../sync/hooks.ts';

/** Asks what surrounds the board anew when a lead gave it another title, opened or closed it to others, or its cycle was closed. */
export function useNewestAbout(): void {
  const session = useBoardSession();
  useEffect(() => {
    const left = new AbortController();
    const off = onLive('boardChanged', (change) => {
      // the version of its settings and its cycle; anything else comes by the document. Nothing is said on connecting: what
      // changed before that was missed, such as a cycle that was closed while this page was opening
      if (change !== undefined && (change.board !== session.id || change.version !== 0)) return;
      aboutBoard(session.id, left.signal).then(
        (about) => {
          const { lastVisit } = session.about.get();
          // the same facts would render every card anew
          const same = JSON.stringify({ ...about, lastVisit }) === JSON.stringify(session.about.get());
          if (!left.signal.aborted && !same) session.setAbout(about);
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
