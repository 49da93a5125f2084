import type { Command } from '@verbeterbord/shared/board/command.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import { use, useCallback } from 'react';
import { currentText } from '../../../i18n/language.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { showToast } from '../../../ui/show-toast.ts';
import { undoLast } from '../wall/undo-last.ts';
import { WallContext } from '../wall/wall-controls.ts';

/** Does one thing on the board; `said` comes with *Ongedaan maken*. What one sees change in the panel itself needs no word. */
export type Run = <Input, Value>(
  command: Command<Input, Value>,
  input: Input,
  said?: string,
) => Result<Value>;

/** Runs a command on the board, lets cards on the wall glide, and says a refusal in words that tell what to do. */
export function useRun(): Run {
  const session = useBoardSession();
  const wall = use(WallContext);
  return useCallback<Run>(
    (command, input, said) => {
      wall?.glide?.before();
      const result = session.run(command, input);
      const text = currentText();
      if (!result.ok) showToast({ text: text.codes.refusal[result.code] });
      else if (said !== undefined)
        showToast({
          text: said,
          action: {
            label: text.ui.undo,
            onAction: () => {
              wall?.glide?.before();
              undoLast(session);
            },
          },
        });
      return result;
    },
    [session, wall],
  );
}
