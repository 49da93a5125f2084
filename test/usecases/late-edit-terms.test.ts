import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-11-23T12:00:00.000Z');
const jeugd = asId<BoardId>('jeugd');

test('who wrote what came too late is named for a year from then on, not from the closing; then it stays with its record alone', async () => {
  const clock = { now: start };
  const { app } = await startApp({ now: () => clock.now });
  const { db } = app.storage;
  const base = { board: jeugd, card_kind: 'action' as const };
  const [record] = await db
    .selectFrom('cycle_record')
    .select(['number', 'closed_at'])
    .where('board', '=', jeugd)
    .orderBy('number')
    .execute();
  if (record === undefined) throw new Error('the example has records');
  const card = { ...base, number: record.number, at: toInstant(start), content: '{}' };
  await db
    .insertInto('departed_card')
    .values({ ...card, card: 'weg' })
    .execute();
  const late = { ...base, person: asId<PersonId>('sanne'), content: '{}' };
  await db
    .insertInto('late_edit')
    .values([
      { ...late, card: 'weg', at: toInstant(start + 60 * day) },
      { ...late, card: 'in-de-bak', at: toInstant(start + 60 * day) },
    ])
    .execute();
  const goTo = async (at: number): Promise<void> => {
    const value = toInstant(at - 3_600_000);
    await db
      .insertInto('setting')
      .values({ key: 'retention-clock', value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
    clock.now = at;
    await app.upkeep.run();
  };
  const rows = async () =>
    (await db.selectFrom('late_edit').select(['card', 'person']).orderBy('id').execute()).map((row) => [
      row.card,
      row.person,
    ]);

  await goTo(Date.parse(record.closed_at) + 366 * day);
  expect(await rows()).toEqual([
    ['weg', 'sanne'],
    ['in-de-bak', 'sanne'],
  ]);
  await goTo(start + (60 + 366) * day);
  expect(await rows()).toEqual([['weg', null]]);
});
