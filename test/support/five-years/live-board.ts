import type { Command, CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import type { Dice } from '../../convergence/dice.ts';
import { goalTitleOf, notesOf, titleOf } from './words.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** As `newId`, and the same for the same dice. */
export function idOf(dice: Dice): string {
  return Array.from({ length: 16 }, () => letters[dice.roll(letters.length)]).join('');
}

export interface LiveBoard {
  readonly dice: Dice;
  readonly board: BoardId;
  /** The cycle that it is in. */
  readonly cycle: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly people: readonly PersonId[];
  /** Somebody with more on it than others: how many open, and how many finished in this cycle and the one before. */
  readonly mine?: { readonly person: PersonId; readonly open: number; readonly done: number };
}

const states: readonly ActionState[] = ['todo', 'todo', 'doing'];

/** What hangs on a board that is in use: an ambition, five goals, some forty actions, and what people noticed. */
export function liveBoard({ dice, board, cycle, now, people, mine }: LiveBoard): Y.Doc {
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  const day = 86_400_000;
  const does = <Input, Value>(command: Command<Input, Value>, input: Input): Value => {
    const context: CommandContext = {
      by: dice.pick(people) ?? null,
      now: toInstant(now - dice.roll(20) * day),
      newId: () => idOf(dice),
    };
    const result = command(doc, input, context);
    if (!result.ok) throw new Error(result.code);
    return result.value;
  };
  const ambition = does(addAmbition, { title: goalTitleOf(dice), why: notesOf(dice, 3), horizon: 2030 });
  const goals = Array.from({ length: 5 }, () =>
    does(addGoal, { title: goalTitleOf(dice), sign: notesOf(dice, 1), ambition }),
  );
  const put = (state: ActionState, at: number | null, owners: readonly PersonId[]): void => {
    const id = does(addAction, {
      title: titleOf(dice),
      goal: dice.pick(goals) ?? null,
      state,
      cycle: at,
      owners,
      notes: notesOf(dice, dice.roll(3)),
    });
    if (dice.chance(3)) does(addComment, { kind: 'action', id, text: notesOf(dice, 1) });
  };
  const anybody = (): readonly PersonId[] => [dice.pick(people) ?? asId<PersonId>('')];
  for (let at = 0; at < 20; at += 1) put(dice.pick(states) ?? 'todo', cycle, anybody());
  for (let at = 0; at < 14; at += 1) put('done', cycle - (at % 2), anybody());
  for (let at = 0; at < 8; at += 1) put('todo', null, anybody());
  if (mine !== undefined) {
    for (let at = 0; at < mine.open; at += 1)
      put(dice.pick(states) ?? 'todo', at % 4 === 0 ? null : cycle, [mine.person]);
    for (let at = 0; at < mine.done; at += 1) put('done', cycle - (at % 2), [mine.person]);
  }
  for (let at = 0; at < 6; at += 1) does(addIdea, { title: titleOf(dice), notes: notesOf(dice, 1) });
  for (let at = 0; at < 3; at += 1) does(addObstacle, { title: titleOf(dice), notes: notesOf(dice, 1) });
  for (let at = 0; at < 5; at += 1)
    does(addSuccess, { title: titleOf(dice), notes: notesOf(dice, 1), cycle: cycle - at });
  return doc;
}
