import type { Command } from '@verbeterbord/shared/board/command.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import { useCallback } from 'react';
import { useBoardSession } from './hooks.ts';
import { sayRefusal } from './say-refusal.ts';

type Run = <Input, Value>(command: Command<Input, Value>, input: Input) => Result<Value>;

/** Does one thing on the board, as me; a refusal is said in words that tell what to do. */
export function useRun(): Run {
  const session = useBoardSession();
  return useCallback<Run>(
    (command, input) => {
      const result = session.run(command, input);
      if (!result.ok) sayRefusal(session, command, result.code);
      return result;
    },
    [session],
  );
}
