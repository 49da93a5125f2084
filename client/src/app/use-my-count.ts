import type { MyAction } from '@verbeterbord/shared/api/actions.ts';
import { useEffect } from 'react';
import { onLive } from '../live/live.ts';
import { useAnswer } from '../sync/use-answer.ts';

/** How many actions wait for me in this cycle; null until we know. */
export function useMyCount(): number | null {
  const { answer, reload } = useAnswer<{ readonly actions: readonly MyAction[] }>('/my-actions');
  useEffect(() => onLive('myActionsChanged', reload), [reload]);
  if (answer === undefined) return null;
  return answer.actions.filter((action) => action.state !== 'done' && action.cycle !== null).length;
}
