import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import { useEffect } from 'react';
import { onLive } from '../live/live.ts';
import { calmly } from '../sync/calmly.ts';
import { useAnswer } from '../sync/use-answer.ts';

/** A colleague who types changes my list with every few letters. Milliseconds. */
const calm = 1_000;

/** How many actions wait for me in this cycle; null until we know. */
export function useMyCount(): number | null {
  const { answer, reload } = useAnswer<{ readonly actions: readonly MyAction[] }>('/my-actions');
  useEffect(() => {
    const calmed = calmly(reload, calm);
    const off = onLive('myActionsChanged', calmed.call);
    return () => {
      off();
      calmed.stop();
    };
  }, [reload]);
  if (answer === undefined) return null;
  return answer.actions.filter((action) => action.state !== 'done' && action.cycle !== null).length;
}
