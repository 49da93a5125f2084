import { useCallback } from 'react';
import { useOfActions, type ReadActions } from '../../sync/use-of-actions.ts';
import { closingState, type ClosingState } from './closing-state.ts';

/** As `closingState`, live. */
export function useClosingState(cycle: number): ClosingState {
  const read = useCallback<ReadActions<ClosingState>>(
    (actions, goals, { lastClosed }) => closingState(actions, { cycle, lastClosed, goals }),
    [cycle],
  );
  return useOfActions(read);
}
