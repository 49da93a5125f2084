import { AwaitableCards } from '@verbeterbord/server/storage/team-of-teams/awaitable-cards.ts';
import { awaitable } from '@verbeterbord/shared/api/dependencies.ts';
import { asId, type ActionId, type BoardId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';

/** Teams, a board each, of so many actions each. */
const [teams, actions] = [130, 40] as const;

test('in an organisation of many boards the letters in a title are looked for on those nearest to one’s own', async () => {
  const server = await startApp();
  const { db } = server.app.storage;
  const at = toInstant(Date.now());
  const numbers = Array.from({ length: teams }, (_, index) => index);
  await db
    .insertInto('team')
    .values([
      { id: asId<TeamId>('elders'), name: 'Elders', parent: null },
      ...numbers.map((index) => ({
        id: asId<TeamId>(`team-${index}`),
        name: `Team ${index}`,
        // half of them beside the example's teams, half in a tree of their own
        parent: asId<TeamId>(index % 2 === 0 ? 'elders' : 'sociaal-domein'),
      })),
    ])
    .execute();
  const board = (index: number): BoardId => asId<BoardId>(`bord-${index}`);
  await db
    .insertInto('board')
    .values(
      numbers.map((index) => ({
        id: board(index),
        team: asId<TeamId>(`team-${index}`),
        title: `Bord ${index}`,
        open_to: 'organisation' as const,
        created_at: at,
        created_by: null,
      })),
    )
    .execute();
  for (const index of numbers)
    await db
      .insertInto('action_row')
      .values(
        Array.from({ length: actions }, (_, nth) => ({
          board: board(index),
          action: asId<ActionId>(`actie-${nth}`),
          title: nth === 0 ? `Intakebalie ${index}` : `Iets ${nth}`,
          state: 'todo' as const,
          goal: null,
          cycle: 1,
          due: null,
          stuck: 0,
          stuck_reason: '',
          carried: 0,
          created_at: at,
          seq: 0,
        })),
      )
      .execute();
  const joost = await server.as('joost');
  const find = async (q: string) =>
    (await joost.ask('GET', `/api/v1/boards/jeugd/awaitable?q=${encodeURIComponent(q)}`)).read(awaitable)
      .cards;
  const found = await find('kebal');
  expect(found).toHaveLength(40);
  // of the own tree first
  for (const { team } of found) expect(Number(team.replace('Team ', '')) % 2).toBe(1);
  // by name each of its tree is found, though the others have more actions than are looked through
  for (const index of [1, 63, 129])
    expect(await find(`kebalie ${index}`)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          board: board(index),
          boardTitle: `Bord ${index}`,
          team: `Team ${index}`,
          title: `Intakebalie ${index}`,
        }),
      ]),
    );
  const store = new AwaitableCards(db);
  const around = await store.boardsAround(asId<BoardId>('jeugd'), asId<TeamId>('jeugd'));
  const looked = await store.actions(
    around.map(({ id }) => id),
    'kebalie',
    teams,
  );
  expect(looked.length).toBeGreaterThanOrEqual(90);
  expect(looked.length).toBeLessThan(teams);
});
