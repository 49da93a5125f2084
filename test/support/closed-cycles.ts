import type { App } from '@verbeterbord/server/app.ts';
import type { ActionId, BoardId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Day } from '@verbeterbord/shared/time.ts';

/** Writes the records of three closed cycles, the first of which holds these actions as done: so they are due to leave their board. */
export async function recordThreeCycles(
  { storage: { db } }: App,
  board: BoardId,
  first: number,
  done: readonly ActionId[],
): Promise<void> {
  const day = '2026-01-05' as Day;
  for (const number of [first, first + 1, first + 2])
    await db
      .insertInto('cycle_record')
      .values({
        board,
        number,
        start_day: day,
        end_day: day,
        state: 'closed',
        closed_at: toInstant(Date.now()),
        closed_by: null,
        content: '{}',
        destroy_on: '2031-01-05' as Day,
      })
      .execute();
  for (const [position, action] of done.entries())
    await db
      .insertInto('recorded_action')
      .values({ board, number: first, action, position, title: '', outcome: 'done', content: '{}' })
      .execute();
}
