import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { newId, type BoardId, type DependencyId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useRef } from 'react';
import { api } from '../../../api/api.ts';
import { useRefusal } from '../../../api/use-refusal.ts';
import { useTask, type Task } from '../../../api/use-task.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useBoardSession } from '../../../sync/hooks.ts';

/** A card of another board. */
export interface Elsewhere extends ReferableCard {
  readonly board: BoardId;
}

interface Waiting {
  readonly task: Task;
  /** Lets the card wait; answers the id of it, or null when that was refused. */
  readonly wait: (card: ReferableCard, on: Elsewhere) => Promise<DependencyId | null>;
  /** Ends it; answers whether that went well. */
  readonly end: (dependency: DependencyId) => Promise<boolean>;
}

/** Letting a card of this board wait for one elsewhere. The server decides; what it decided comes with the board. */
export function useWaitFor(): Waiting {
  const { id: board } = useBoardSession();
  const task = useTask(useRefusal(useCrossingsText().dependencies.refused));
  // asked again after a lost answer, it is the same one
  const asking = useRef<{ readonly key: string; readonly id: DependencyId } | null>(null);
  const { run } = task;
  const wait = useCallback(
    async (card: ReferableCard, on: Elsewhere) => {
      const key = `${card.kind}:${card.id} ${on.board}:${on.kind}:${on.id}`;
      if (asking.current?.key !== key) asking.current = { key, id: newId<DependencyId>() };
      const { id } = asking.current;
      const body = {
        id,
        card: { kind: card.kind, id: card.id },
        on: { board: on.board, kind: on.kind, id: on.id },
      };
      const made = await run(() => api.post(`/boards/${board}/dependencies`, body));
      if (made) asking.current = null;
      return made ? id : null;
    },
    [board, run],
  );
  const end = useCallback(
    (dependency: DependencyId) => run(() => api.delete(`/boards/${board}/dependencies/${dependency}`)),
    [board, run],
  );
  return { task, wait, end };
}
