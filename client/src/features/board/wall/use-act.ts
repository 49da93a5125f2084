import type { Command } from '@verbeterbord/shared/board/command.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import { useCallback } from 'react';
import { currentText } from '../../../i18n/language.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { sayRefusal } from '../../../sync/say-refusal.ts';
import { showToast } from '../../../ui/show-toast.ts';
import { undoLast } from './undo-last.ts';
import { useWall } from './wall-controls.ts';

/** Does one thing on the board, as me; `said` comes in a toast with *Ongedaan maken*. What one sees change at once needs no word. */
export type Act = <Input, Value>(
  command: Command<Input, Value>,
  input: Input,
  said?: string | null,
) => Result<Value>;

/**
 * Runs a command and lets the cards glide to their new places. A refusal is said in words that tell what to do.
 */
export function useAct(): Act {
  const session = useBoardSession();
  const wall = useWall();
  return useCallback<Act>(
    (command, input, said) => {
      wall.glide?.before();
      const result = session.run(command, input);
      if (!result.ok) sayRefusal(session, command, result.code);
      else if (said !== null && said !== undefined)
        showToast({
          text: said,
          action: {
            label: currentText().ui.undo,
            onAction: () => {
              wall.glide?.before();
              undoLast(session);
            },
          },
        });
      return result;
    },
    [session, wall],
  );
}
