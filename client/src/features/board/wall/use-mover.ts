import { useMemo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useCycle } from '../../../sync/hooks.ts';
import type { Mover } from './move-card.ts';
import { useAct } from './use-act.ts';
import { useWall } from './wall-controls.ts';

/** All that moving a card takes, as of now. */
export function useMover(): Mover {
  const session = useBoardSession();
  const wall = useWall();
  const act = useAct();
  const text = useText();
  const { cycle } = useCycle();
  return useMemo(
    () => ({ session, wall, act, text, cycle: cycle.number }),
    [session, wall, act, text, cycle.number],
  );
}
