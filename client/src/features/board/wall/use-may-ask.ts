import { useBoardSession } from '../../../sync/hooks.ts';
import { useStore } from '../../../ui/use-store.ts';
import { useCanEditWall } from './can-edit.ts';

/** Whether I may speak with other teams from this board: ask, offer, let a card wait. No guest may. */
export function useMayAsk(): boolean {
  const { canAsk } = useStore(useBoardSession().about);
  const canEdit = useCanEditWall();
  return canAsk && canEdit;
}
