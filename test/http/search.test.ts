import { SearchStore } from '@verbeterbord/server/storage/search/search-store.ts';
import { searchAnswer, type FoundCard, type SearchAnswer } from '@verbeterbord/shared/api/search.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { guestOn } from '../support/visitors.ts';

const jeugd = asId<BoardId>('jeugd');
const marieke = asId<PersonId>('marieke');

async function ask(who: Asker, query: Record<string, string>): Promise<SearchAnswer> {
  const answer = await who.ask('GET', `/api/v1/search?${new URLSearchParams(query).toString()}`);
  expect([answer.status, answer.status === 200 ? '' : answer.text]).toEqual([200, '']);
  return answer.read(searchAnswer);
}

const titleOf = ({ title }: FoundCard): string => title.map(({ text }) => text).join('');
const titles = ({ results }: SearchAnswer): string[] => results.map(titleOf);

async function put(server: AppServer, title: string, more: object = {}): Promise<string> {
  const result = await server.app.hub.edit(jeugd, marieke, addAction, {
    title,
    goal: null,
    cycle: 23,
    ...more,
  });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** A closed cycle as closing writes it. */
async function close(
  server: AppServer,
  board: BoardId,
  number: number,
  actions: readonly { readonly id: string; readonly title: string; readonly noticed?: string }[],
  at = '2026-01-16T15:00:00.000Z',
): Promise<void> {
  const { db } = server.app.storage;
  await db
    .insertInto('cycle_record')
    .values({
      board,
      number,
      start_day: '2026-01-05' as Day,
      end_day: '2026-01-18' as Day,
      state: 'closed',
      closed_at: at as Instant,
      closed_by: marieke,
      content: JSON.stringify({
        lesson: 'Bellen werkt zeldzaam goed',
        successes: [],
        ambitions: [],
        goals: [],
      }),
      destroy_on: '2031-01-18' as Day,
    })
    .execute();
  await db
    .insertInto('recorded_action')
    .values(
      actions.map(({ id, title, noticed = '' }, position) => ({
        board,
        number,
        action: asId(id),
        position,
        title,
        outcome: 'done',
        content: JSON.stringify({ noticed, reason: '' }),
      })),
    )
    .execute();
}

test('words are found from their beginning, in any order, without regard to capitals and accents', async () => {
  const server = await startApp();
  const who = await server.as('marieke');
  await put(server, 'Zorgpad één gezin herzien', { notes: 'Vraag het wijkteam in Baarle' });
  await server.app.searchFollower.flush();
  for (const q of ['zorgpad', 'ZORGP', 'gezin zorg', 'een zorgpad', 'wijkteam zorgpad', 'baarle zorgpad'])
    expect([q, ...titles(await ask(who, { q }))]).toContain('Zorgpad één gezin herzien');
  expect(titles(await ask(who, { q: 'zorgpad bestaatniet' }))).toEqual([]);
  const [found] = (await ask(who, { q: 'zorgp baarl' })).results;
  expect(found).toMatchObject({
    kind: 'action',
    cycle: null,
    state: 'todo',
    board: { id: 'jeugd' },
    title: [
      { text: 'Zorgpad', mark: true },
      { text: ' één gezin herzien', mark: false },
    ],
    snippet: [
      { text: 'Vraag het wijkteam in ', mark: false },
      { text: 'Baarle', mark: true },
    ],
  });
});

test('whatever is typed is looked for as words, and has a clear outcome', async () => {
  const server = await startApp();
  const who = await server.as('marieke');
  await put(server, 'Aanhalingstekens "en" NEAR (haakjes)');
  await server.app.searchFollower.flush();
  for (const q of [
    '"',
    '""',
    '*',
    'a*',
    'NEAR(',
    'title:',
    '-',
    '^',
    'OR',
    'AND NOT',
    "'; drop table board;--",
    '\\',
    '\u0000',
    '%',
    '{title} :',
    '🙂',
    'e\u0301',
  ])
    await ask(who, { q });
  expect(titles(await ask(who, { q: '"aanhalings" AND NEAR(haak*)' }))).toEqual([]);
  expect(titles(await ask(who, { q: 'NEAR (haakj' }))).toContain('Aanhalingstekens "en" NEAR (haakjes)');
  for (const query of [
    `q=${'x'.repeat(10_000)}`,
    'q=x&kind=teapot',
    'q=x&from=2026-02-30',
    'q=x&limit=0',
    'q=x&limit=5000',
    'q=x&board=../../etc',
    'q=x&where=everywhere',
    'q=x&other=1',
    '',
  ])
    expect([query, (await who.ask('GET', `/api/v1/search?${query}`)).status]).toEqual([query, 400]);
});

test('what is found follows what happens to a card', async () => {
  const server = await startApp();
  const who = await server.as('marieke');
  const id = await put(server, 'Kwartaalrapport uitzoeken');
  const ref = { kind: 'action', id: asId(id) } as const;
  const found = async (q: string): Promise<string[]> => {
    await server.app.searchFollower.flush();
    return titles(await ask(who, { q }));
  };
  expect(await found('kwartaalrap')).toEqual(['Kwartaalrapport uitzoeken']);
  await server.app.hub.edit(jeugd, marieke, addComment, {
    ...ref,
    text: 'Vraag het aan de bibliotheek',
  });
  expect(await found('bibliotheek')).toContain('Kwartaalrapport uitzoeken');
  await server.app.hub.edit(jeugd, marieke, archiveCard, ref);
  expect(await found('kwartaalrap')).toEqual([]);
});

test('open, closed, kind, board and period narrow what is found', async () => {
  const server = await startApp();
  const who = await server.as('marieke');
  const done = asId<never>(await put(server, 'Vlinderpad af'));
  await put(server, 'Vlinderpad bezig');
  await server.app.hub.edit(jeugd, marieke, moveAction, {
    action: done,
    state: 'done',
    goal: null,
    before: null,
    cycle: 23,
  });
  await server.app.hub.edit(jeugd, marieke, addIdea, { title: 'Vlinderpad als idee' });
  await close(server, jeugd, 2, [{ id: 'vroeger', title: 'Vlinderpad van vroeger', noticed: 'Het hielp' }]);
  await server.app.hub.edit(jeugd, marieke, addIdea, { title: 'Iets' });
  await server.app.searchFollower.flush();
  const q = 'vlinderpad';
  expect(titles(await ask(who, { q }))).toEqual([
    'Vlinderpad als idee',
    'Vlinderpad bezig',
    'Vlinderpad af',
    'Vlinderpad van vroeger',
  ]);
  expect(titles(await ask(who, { q, where: 'open' }))).toEqual(['Vlinderpad als idee', 'Vlinderpad bezig']);
  expect(titles(await ask(who, { q, where: 'closed' }))).toEqual(['Vlinderpad van vroeger']);
  expect(titles(await ask(who, { q, kind: 'idea' }))).toEqual(['Vlinderpad als idee']);
  expect(titles(await ask(who, { q, board: 'thuis' }))).toEqual([]);
  expect(titles(await ask(who, { q, from: '2026-01-16', until: '2026-01-16' }))).toEqual([
    'Vlinderpad van vroeger',
  ]);
  expect(titles(await ask(who, { q, until: '2026-01-15' }))).toEqual([]);
  const first = await ask(who, { q, limit: '2' });
  expect([first.results.length, first.more]).toEqual([2, true]);
  expect((await ask(who, { q: 'zeldzaam' })).results).toMatchObject([{ kind: 'record', cycle: 2 }]);
});

test('a card that went along from cycle to cycle is found once, and a destroyed record never', async () => {
  const server = await startApp();
  const who = await server.as('marieke');
  for (const number of [1, 2, 3])
    await close(
      server,
      jeugd,
      number,
      [{ id: 'steeds', title: 'Pinguïn meegenomen' }],
      `2026-0${number}-01T00:00:00.000Z`,
    );
  await server.app.searchFollower.rebuild();
  expect((await ask(who, { q: 'pinguin' })).results).toMatchObject([{ card: 'steeds', cycle: 3 }]);
  for (const number of [3, 2, 1])
    await server.app.storage.db.deleteFrom('cycle_record').where('number', '=', number).execute();
  expect((await ask(who, { q: 'pinguin' })).results).toEqual([]);
});

test('a record that is destroyed while it is being made findable does not come back', async () => {
  const server = await startApp();
  const { db } = server.app.storage;
  await close(server, jeugd, 2, [{ id: 'oud', title: 'Walvis van toen' }]);
  let destroyed: Promise<unknown> = Promise.resolve();
  await new SearchStore(db).addRecords([jeugd], () => {
    destroyed = db.deleteFrom('cycle_record').where('board', '=', jeugd).execute();
    return true;
  });
  await destroyed;
  const left = await db.selectFrom('search_entry').select('title').where('number', '>', 0).execute();
  expect(left.filter(({ title }) => title.includes('Walvis'))).toEqual([]);
  const others = await db
    .selectFrom('search_entry')
    .select('number')
    .where('board', '=', jeugd)
    .where('number', '>', 0)
    .execute();
  expect(others).toEqual([]);
});

test('nobody finds anything of a board that they may not see, and a guest finds nothing at all', async () => {
  const server = await startApp();
  await server.app.storage.db.updateTable('board').set({ open_to: 'team' }).where('id', '=', jeugd).execute();
  await put(server, 'Olifant in de kamer');
  await close(server, jeugd, 2, [{ id: 'oud', title: 'Olifant van toen' }]);
  await server.app.searchFollower.rebuild();
  expect(titles(await ask(await server.as('marieke'), { q: 'olifant' }))).toHaveLength(2);
  const outside = await server.as('noor');
  expect(titles(await ask(outside, { q: 'olifant' }))).toEqual([]);
  expect(titles(await ask(outside, { q: 'olifant', board: 'jeugd' }))).toEqual([]);
  expect((await server.nobody.ask('GET', '/api/v1/search?q=olifant')).status).toBe(401);
  for (const role of ['participant', 'onlooker'] as const) {
    const { asker } = await guestOn(server, 'jeugd', role);
    expect((await asker.ask('GET', '/api/v1/search?q=olifant')).status).toBe(404);
  }
});
