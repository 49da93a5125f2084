import type { App } from '@verbeterbord/server/app.ts';
import { closeCycle, type ClosingDeps } from '@verbeterbord/server/usecases/cycles/close-cycle.ts';
import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { Dice } from '../../convergence/dice.ts';
import { idOf } from './live-board.ts';
import { notesOf, titleOf } from './words.ts';

/** Somebody's visit to a board: a document of their own, as a browser has, sent to the server. */
export type Visit = (board: BoardId, edit: (doc: Y.Doc) => void) => Promise<void>;

export interface Life {
  readonly app: Pick<App, 'hub' | 'events'>;
  readonly stores: Pick<ClosingDeps, 'records' | 'boards' | 'teams'>;
  readonly dice: Dice;
  readonly board: BoardId;
  readonly people: readonly PersonId[];
  /** Milliseconds since 1970: of the server that lives along. */
  readonly now: () => number;
  readonly visit: Visit;
  /** Visits in one cycle; each of them is a client that the document has never seen. */
  readonly visits: number;
  /** New actions in one cycle, as many as are finished. */
  readonly actions: number;
}

/** One cycle in the life of a board: people come, write, finish and say whether it helped; then the team closes it. */
export async function liveThrough(life: Life, cycle: number): Promise<void> {
  const { app, stores, dice, board, people, now, visit, visits, actions } = life;
  for (let at = 0; at < visits; at += 1) {
    const by = dice.pick(people) ?? null;
    await visit(board, (doc) => {
      const context: CommandContext = { by, now: toInstant(now()), newId: () => idOf(dice) };
      const share = Math.ceil(actions / visits);
      for (let made = 0; made < share; made += 1)
        addAction(
          doc,
          {
            title: titleOf(dice),
            goal: null,
            cycle,
            owners: by === null ? [] : [by],
            notes: notesOf(dice, 1),
          },
          context,
        );
      const open = listCards(doc, 'action').filter(
        (action) => action.archived === null && action.place.state !== 'done' && action.cycle !== null,
      );
      for (const { id } of open.slice(0, share)) {
        addComment(doc, { kind: 'action', id, text: notesOf(dice, 1) }, context);
        editText(doc, { kind: 'action', id, field: 'title', text: titleOf(dice) }, context);
        moveAction(doc, { action: id, state: 'done', goal: null, before: null, cycle }, context);
        answerOutcome(doc, { action: id, helped: 'yes', noticed: notesOf(dice, 1) }, context);
      }
      if (at === 0) addSuccess(doc, { title: titleOf(dice), cycle }, context);
    });
  }
  const closed = await closeCycle(
    { hub: app.hub, events: app.events, ...stores, now },
    { board, number: cycle, by: people[0] as PersonId },
  );
  if (!closed.ok) throw new Error(`cycle ${cycle} was not closed: ${closed.code}`);
  await app.hub.tidy(board);
}
