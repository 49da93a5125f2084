import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { roots } from '@verbeterbord/shared/board/schema.ts';
import type { Action } from '@verbeterbord/shared/domain/action.ts';
import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { BoardSession } from './board-session.ts';
import { useBoardSession } from './hooks.ts';

/**
 * What follows from all actions of the board, the goals in order, and the facts around it; read again when one of those changes. The
 * same object until what it says changes, so that typing renders nothing. For pages that count; the wall has its lists. Plain JSON
 * only, and `read` the same function from one render to the next.
 */
export function useOfActions<Value>(read: ReadActions<Value>): Value {
  const session = useBoardSession();
  const source = useMemo(() => sourceOf(session, read), [session, read]);
  return useSyncExternalStore(source.subscribe, source.get);
}

export type ReadActions<Value> = (
  actions: readonly Action[],
  goals: readonly string[],
  about: BoardAbout,
) => Value;

function sourceOf<Value>({ doc, view, about }: BoardSession, read: ReadActions<Value>) {
  const actionRoot = doc.getMap(roots.action);
  const goalRoot = doc.getMap(roots.goal);
  let current: { readonly value: Value; readonly text: string } | null = null;
  let stale = true;

  const now = (): { readonly value: Value; readonly text: string } => {
    const actions = [...actionRoot.keys()].flatMap((id) => view.card('action', id) ?? []);
    const value = read(actions, view.list(lists.goals), about.get());
    return { value, text: JSON.stringify(value) };
  };
  return {
    get: (): Value => {
      if (current === null || stale) {
        stale = false;
        const next = now();
        if (current?.text !== next.text) current = next;
      }
      return current.value;
    },
    subscribe: (listener: () => void): (() => void) => {
      const changed = (): void => {
        stale = true;
        listener();
      };
      // after the view, which listens within the transaction
      const told = ({ changedParentTypes }: Y.Transaction): void => {
        const types: ReadonlyMap<unknown, unknown> = changedParentTypes;
        if (types.has(actionRoot) || types.has(goalRoot)) changed();
      };
      const off = about.subscribe(changed);
      doc.on('afterTransaction', told);
      // what came in between the first look and now
      stale = true;
      return () => {
        off();
        doc.off('afterTransaction', told);
      };
    },
  };
}
