import type { Command } from '@verbeterbord/shared/board/command.ts';
import { accept, type Result } from '@verbeterbord/shared/errors.ts';
import * as Y from 'yjs';

/** A command with its input, to run later. Made by `step`, which keeps the two types together. */
export interface Step {
  run(...context: StepContext): Result<unknown>;
}

type StepContext = [doc: Y.Doc, context: Parameters<Command<unknown, unknown>>[2]];

export function step<Input, Value>(command: Command<Input, Value>, input: Input): Step {
  return { run: (doc, context) => command(doc, input, context) };
}

/**
 * Several commands as one: all or none. Yjs doesn't roll back, so they are tried on a copy first; the first refusal is the answer.
 */
export const runTogether: Command<readonly Step[]> = (doc, steps, context) => {
  if (steps.length > 1) {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    for (const each of steps) {
      const tried = each.run(copy, context);
      if (!tried.ok) return tried;
    }
    copy.destroy();
  }
  for (const each of steps) {
    const done = each.run(doc, context);
    if (!done.ok) return done;
  }
  return accept();
};
