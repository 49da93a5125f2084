import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { useBoardSession, useMe } from './hooks.ts';
import { acquireBoard, openingOf, releaseBoard, type Opening } from './open-boards.ts';
import { SessionContext } from './session-context.ts';

interface BoardProviderProps {
  readonly id: BoardId;
  readonly children: ReactNode;
  /** What to show until there is a board: while opening, without a copy, or refused. */
  readonly waiting: ComponentType<{ readonly opening: Exclude<Opening, { kind: 'open' }> }>;
}

/** Opens a board for everything below it, and lets go of it afterwards. */
export function BoardProvider({ id, children, waiting: Waiting }: BoardProviderProps): ReactNode {
  const me = useMe();
  const subscribe = useCallback(
    (told: () => void) => {
      const off = acquireBoard(id, me).subscribe(told);
      return () => {
        off();
        releaseBoard(id);
      };
    },
    [id, me],
  );
  const state = useSyncExternalStore(subscribe, () => openingOf(id));
  if (state.kind !== 'open') return <Waiting opening={state} />;
  return (
    <SessionContext value={state.session}>
      <WhenLoaded waiting={Waiting}>{children}</WhenLoaded>
    </SessionContext>
  );
}

/** An empty board and one that hasn't come in yet look the same: wait for content. */
function WhenLoaded({
  children,
  waiting: Waiting,
}: Pick<BoardProviderProps, 'children' | 'waiting'>): ReactNode {
  const session = useBoardSession();
  const loaded = useSyncExternalStore(session.loaded.subscribe, session.loaded.get);
  const status = useSyncExternalStore(session.status.subscribe, session.status.get);
  if (loaded) return children;
  if (status.kind === 'stopped')
    return <Waiting opening={{ kind: 'refused', reason: status.closeReason ?? 'gone' }} />;
  return <Waiting opening={{ kind: status.kind === 'offline' ? 'no-copy' : 'opening' }} />;
}
