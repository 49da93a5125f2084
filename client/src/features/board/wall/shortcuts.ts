import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useEffect } from 'react';
import { useBoardSession } from '../../../sync/hooks.ts';
import { composerOf } from './action-composer.tsx';
import { useCanEditWall } from './can-edit.ts';
import { undoLast } from './undo-last.ts';
import { useWall } from './wall-controls.ts';

const fields = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="dialog"]';

/** `n`, `i`, `?` and undo, from anywhere on the board but not while somebody types. */
export function useShortcuts(showKeys: () => void): void {
  const session = useBoardSession();
  const wall = useWall();
  const canEdit = useCanEditWall();
  useEffect(() => {
    const newAction = (): void => {
      const goals = session.view.list(lists.goals);
      const focused = document.activeElement?.closest<HTMLElement>('[data-lane]')?.dataset['lane'];
      const goal = focused ?? laneInSight() ?? goals[0];
      if (goal !== undefined) wall.composing.set(composerOf(goal === '' ? null : (goal as GoalId)));
    };
    const key = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(fields) != null || document.querySelector('dialog[open]') !== null) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === 'z' && canEdit) {
        event.preventDefault();
        wall.glide?.before();
        if (event.shiftKey) session.undo.redo();
        else undoLast(session);
      }
      if (command) return;
      if (event.key === '?') showKeys();
      else if (event.key === 'n' && canEdit) newAction();
      else if (event.key === 'i' && canEdit) wall.composing.set('noticed');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [session, wall, canEdit, showKeys]);
}

/** The lane at the top of what one sees: where a new card is expected. */
function laneInSight(): string | undefined {
  for (const lane of document.querySelectorAll<HTMLElement>('[data-lane]'))
    if (lane.getBoundingClientRect().bottom > 160) return lane.dataset['lane'];
  return undefined;
}
