import type { Command } from '@verbeterbord/shared/board/command.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import { useCallback } from 'react';
import { currentText } from '../../../i18n/language.ts';
import { useBoardSession } from '../../../sync/hooks.ts';
import { showToast } from '../../../ui/show-toast.ts';

/** Runs a command on the board; a refusal is said in a toast, in words that tell what to do. */
export function useRun(): <Input, Value>(command: Command<Input, Value>, input: Input) => Result<Value> {
  const session = useBoardSession();
  return useCallback(
    (command, input) => {
      const result = session.run(command, input);
      if (!result.ok) showToast({ text: currentText().codes.refusal[result.code] });
      return result;
    },
    [session],
  );
}
