import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { factsOf } from '@verbeterbord/server/usecases/crossings/card-facts.ts';
import { crossingKinds } from '@verbeterbord/server/usecases/crossings/crossing-kinds.ts';
import { listReferences } from '@verbeterbord/shared/board/references.ts';
import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';

const boards = ['sociaal-domein', 'jeugd', 'rondkomen', 'thuis', 'meedoen'].map((id) => asId<BoardId>(id));

test('what the example’s boards show of each other is what the server would have written there', async () => {
  const { app } = await startApp();
  const kinds = crossingKinds(storesOn(app.storage.db, Date.now));
  let compared = 0;
  for (const board of boards)
    for (const shown of await app.hub.read(board, listReferences)) {
      let meant: Reference | null | undefined;
      for (const kind of kinds) meant ??= await kind.reference(board, shown.id);
      expect(shown).toEqual(meant);
      compared += 1;
    }
  expect(compared).toBeGreaterThan(15);
});

test('how its cards stand is told as they stand, and starting has nothing to write on a board', async () => {
  const server = await startApp();
  const { db } = server.app.storage;
  const rows = await db.selectFrom('referenced_card').selectAll().execute();
  expect(rows.length).toBeGreaterThan(5);
  for (const { board, card_kind: kind, card: id, title, standing, comments } of rows)
    expect(await server.app.hub.read(board, (doc) => factsOf(doc, { kind, id }))).toEqual({
      title,
      standing,
      comments,
    });
  const { rows: written } = await sql`select seq from sqlite_sequence where name = 'errand'`.execute(db);
  expect(written).toEqual([]);
});
