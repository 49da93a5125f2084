import { exampleOrganisation } from '@verbeterbord/server/example/organisation.ts';
import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';

/** What a test wants to find on its board: per goal the titles of actions, by state. */
export interface Sample {
  readonly ambition?: string;
  readonly goals: Readonly<
    Record<string, Partial<Record<ActionState, readonly string[]>> & { readonly owners?: readonly string[] }>
  >;
}

/** The cycle that the example organisation is in. */
export const currentCycle = exampleOrganisation.currentCycle;

/** Hangs a sample on an empty board, through the commands that people use; answers the ids of its cards by title. */
export function hang(sample: Sample): (doc: Y.Doc, context: CommandContext) => Map<string, string> {
  return (doc, context) => {
    const ids = new Map<string, string>();
    const ambition =
      sample.ambition === undefined
        ? null
        : value(addAmbition(doc, { title: sample.ambition, horizon: 2028 }, context));
    for (const [title, { owners = [], ...columns }] of Object.entries(sample.goals)) {
      const goal = value(addGoal(doc, { title, ambition }, context));
      ids.set(title, goal);
      for (const [state, titles] of Object.entries(columns) as [ActionState, readonly string[]][])
        for (const action of titles)
          ids.set(
            action,
            value(
              addAction(
                doc,
                { title: action, goal, state, cycle: currentCycle, owners: owners as PersonId[] },
                context,
              ),
            ),
          );
    }
    return ids;
  };
}

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}
