import type { BoardId } from '@verbeterbord/shared/ids.ts';
import {
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
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
  if (state.kind !== 'open')
    return (
      <Patiently key={state.kind} until={state.kind === 'opening'}>
        <Waiting opening={state} />
      </Patiently>
    );
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
  const opening = status.kind !== 'offline';
  return (
    <Patiently key={`${opening}`} until={opening}>
      <Waiting opening={{ kind: opening ? 'opening' : 'no-copy' }} />
    </Patiently>
  );
}

/** A board that comes soon needs nothing in its place: drawing that would only make it come later. Milliseconds. */
const soon = 250;

/** Shows its children at once, or `until` something comes, only when that takes long enough to notice. */
function Patiently({
  until,
  children,
}: {
  readonly until: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [shown, setShown] = useState(!until);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), soon);
    return () => clearTimeout(timer);
  }, []);
  return shown ? children : null;
}
