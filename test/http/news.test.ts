import { actionRef } from '@verbeterbord/shared/api/actions.ts';
import { boardAbout } from '@verbeterbord/shared/api/boards.ts';
import { news, newsCount, newsCounts, type News } from '@verbeterbord/shared/api/news.ts';
import { record } from '@verbeterbord/shared/api/records.ts';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import { roots } from '@verbeterbord/shared/board/schema.ts';
import { accept } from '@verbeterbord/shared/errors.ts';
import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { stranger } from '../support/everybody.ts';
import { administrator, guestOn } from '../support/visitors.ts';

const minute = 60_000;
const hour = 60 * minute;

interface Times {
  readonly server: AppServer;
  /** What was done until now was done now; then the clock goes on. */
  readonly later: (ms: number) => Promise<void>;
}

/** A server whose clock goes on by hand, from now. The hub has a clock of its own, so its log is put right. */
async function atTime(): Promise<Times> {
  let now = Date.now();
  const server = await startApp({ now: () => now });
  const { db } = server.app.storage;
  const newest = async (): Promise<number> => {
    const row = await db
      .selectFrom('card_change')
      .select((eb) => eb.fn.max<number | null>('id').as('id'))
      .executeTakeFirst();
    return row?.id ?? 0;
  };
  let stamped = await newest();
  return {
    server,
    later: async (ms) => {
      await db
        .updateTable('card_change')
        .set({ at: toInstant(now) })
        .where('id', '>', stamped)
        .execute();
      stamped = await newest();
      now += ms;
    },
  };
}

async function read(who: Asker, query = ''): Promise<News> {
  return (await who.ask('GET', `/api/v1/boards/thuis/news${query}`)).read(news);
}

async function write(who: Asker, title: string): Promise<string> {
  return (await who.ask('POST', '/api/v1/boards/thuis/actions', { title })).read(actionRef).id;
}

/** As a card goes when its board is built anew. */
const forget: Command<string, null> = (doc, card) => {
  doc.getMap(roots.action).delete(card);
  return accept(null);
};

const visit = (who: Asker) => who.ask('POST', '/api/v1/boards/thuis/visits', {});

test('what others did since my visit stands there per card, with words and names; what I did myself doesn’t', async () => {
  const { server, later } = await atTime();
  const [noor, kees] = [await server.as('noor'), await server.as('kees')];
  const id = await write(noor, 'Bel de huisarts');
  await visit(noor);
  await later(hour);
  const path = `/api/v1/boards/thuis/actions/${id}`;
  await kees.ask('PATCH', path, { state: 'doing', comment: 'Ik bel morgen' });
  await later(minute);
  await kees.ask('PATCH', path, { title: 'Bel de huisarts in Rijen', stuck: 'In gesprek' });
  await write(noor, 'Van mijzelf');
  const found = await read(noor);
  expect(found.cards).toHaveLength(1);
  expect(found.cards[0]).toMatchObject({
    id,
    kind: 'action',
    title: 'Bel de huisarts in Rijen',
    where: 'board',
    said: [{ person: 'kees', text: 'Ik bel morgen' }],
  });
  expect(found.cards[0]?.changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'moved', detail: 'doing', people: ['kees'] }),
      expect.objectContaining({ kind: 'stuck', words: 'In gesprek', people: ['kees'] }),
    ]),
  );
  expect(found.people).toEqual([expect.objectContaining({ id: 'kees', name: 'Kees' })]);
  expect(found.total).toBe(1);
});

test('looking at the board doesn’t empty the list during that visit, coming back after a pause does', async () => {
  const { server, later } = await atTime();
  const [noor, kees] = [await server.as('noor'), await server.as('kees')];
  await visit(noor);
  await later(hour);
  await write(kees, 'Nieuw van Kees');
  await later(hour);
  await visit(noor);
  expect((await read(noor)).total).toBe(1);
  await later(20 * minute);
  await visit(noor);
  expect((await read(noor)).total).toBe(1);
  await later(hour);
  expect((await read(noor)).total).toBe(0);
  expect((await read(noor, '?span=week')).cards.map(({ title }) => title)).toContain('Nieuw van Kees');
  expect((await read(noor, '?span=cycle')).since).toMatch(/T00:00:00\.000Z$/);
});

test('reading the list is a visit to it; “alles gezien” closes it off at once, up to what was read', async () => {
  const { server, later } = await atTime();
  const [noor, kees] = [await server.as('noor'), await server.as('kees')];
  await visit(noor);
  await later(hour);
  await write(kees, 'Eerste');
  await later(minute);
  const { upTo } = await read(noor);
  await later(minute);
  await write(kees, 'Daarna');
  await later(minute);
  const seen = async (body: object) => noor.ask('POST', '/api/v1/boards/thuis/news/seen', body);
  expect((await seen({ upTo })).status).toBe(204);
  expect((await read(noor)).total).toBe(2);
  expect((await seen({ upTo, all: true })).status).toBe(204);
  expect((await read(noor)).cards.map(({ title }) => title)).toEqual(['Daarna']);
  const count = async () => (await noor.ask('GET', '/api/v1/boards/thuis/news/count')).read(newsCount).count;
  expect(await count()).toBe(1);
  // nobody has read what is still to come, and an older mark takes nothing back
  expect((await seen({ upTo: '2199-01-01T00:00:00.000Z', all: true })).status).toBe(204);
  await later(minute);
  await write(kees, 'Nog later');
  await later(minute);
  await seen({ upTo });
  expect((await read(noor)).cards.map(({ title }) => title)).toEqual(['Nog later']);
  // the mark says nothing about the board itself
  expect((await seen({ upTo: 'gisteren' })).status).toBe(400);
});

test('a first visit has no news: everything is new', async () => {
  const { server, later } = await atTime();
  const [els, kees] = [await server.as('els'), await server.as('kees')];
  const made = await els.ask('POST', '/api/v1/boards', { team: 'thuis', title: 'Nieuw' });
  const { id } = made.read(actionRef);
  await els.ask('POST', `/api/v1/boards/${id}/actions`, { title: 'Begin' });
  await later(minute);
  const first = (await kees.ask('GET', `/api/v1/boards/${id}/news`)).read(news);
  expect(first).toMatchObject({ since: null, total: 0, cards: [] });
  await kees.ask('POST', `/api/v1/boards/${id}/visits`, {});
  expect((await kees.ask('GET', `/api/v1/boards/${id}/news`)).read(news).since).toBeNull();
});

test('a long list comes in pages that miss nothing and repeat nothing', async () => {
  const { server, later } = await atTime();
  const [noor, kees] = [await server.as('noor'), await server.as('kees')];
  await visit(noor);
  await later(hour);
  const titles = Array.from({ length: 7 }, (_, index) => `Kaart ${index}`);
  for (const title of titles) {
    await write(kees, title);
    await later(minute);
  }
  const seen: (string | null)[] = [];
  let before: number | null = null;
  do {
    const page: News = await read(noor, `?limit=3${before === null ? '' : `&before=${before}`}`);
    expect(page.total).toBe(7);
    seen.push(...page.cards.map(({ title }) => title));
    before = page.next;
  } while (before !== null);
  expect(seen).toEqual(titles.toReversed());
});

test('a cycle that a colleague closed stands there with its counts, for who may look back, and not for who closed it', async () => {
  const { server, later } = await atTime();
  const [noor, kees] = [await server.as('noor'), await server.as('kees')];
  await visit(noor);
  await visit(kees);
  await later(hour);
  const { lastClosed } = (await kees.ask('GET', '/api/v1/boards/thuis/about')).read(boardAbout);
  const number = (lastClosed ?? 0) + 1;
  const closed = await kees.ask('POST', `/api/v1/boards/thuis/cycles/${number}/close`, {});
  expect(closed.body).toEqual({ number, closed: true });
  await later(minute);
  const { cycles, cards } = await read(noor);
  expect(cycles).toEqual([expect.objectContaining({ number })]);
  const { counts } = (await noor.ask('GET', `/api/v1/boards/thuis/records/${number}`)).read(record);
  expect(cycles[0]?.counts).toEqual(counts);
  // and what it did to each action that went along
  expect(counts.carried).toBeGreaterThan(0);
  expect(cards.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toContain('carried');
  expect((await read(kees)).cycles).toEqual([]);
  const guest = (await guestOn(server, 'thuis', 'participant')).asker;
  expect((await read(guest, '?span=week')).cycles).toEqual([]);
});

test('a card that left the board keeps its title in the list', async () => {
  const { server, later } = await atTime();
  const [noor, kees] = [await server.as('noor'), await server.as('kees')];
  await visit(noor);
  await later(hour);
  const id = await write(kees, 'Vertrokken');
  await later(minute);
  await server.app.storage.db
    .insertInto('departed_card')
    .values({
      board: asId<BoardId>('thuis'),
      card_kind: 'action',
      card: id,
      number: 1,
      at: toInstant(Date.now()),
      content: JSON.stringify({ title: 'Vertrokken' }),
    })
    .execute();
  await server.app.hub.edit(asId<BoardId>('thuis'), null, forget, id);
  expect((await read(noor)).cards[0]).toMatchObject({
    id,
    title: 'Vertrokken',
    where: 'departed',
    goal: null,
  });
});

test('the overview counts per board, only of boards that I may see', async () => {
  const { server, later } = await atTime();
  const [noor, kees] = [await server.as('noor'), await server.as('kees')];
  await visit(noor);
  await later(hour);
  await write(kees, 'Eén');
  const counts = async (who: Asker) => (await who.ask('GET', '/api/v1/news')).read(newsCounts).boards;
  expect(await counts(noor)).toContainEqual({ board: 'thuis', count: 1 });
  await server.app.storage.db
    .updateTable('membership')
    .set({ until_day: '2020-01-01' as never })
    .where('person', '=', 'noor' as never)
    .execute();
  await server.app.storage.db.deleteFrom('delegate').execute();
  await server.app.storage.db
    .updateTable('board')
    .set({ open_to: 'team' })
    .where('id', '=', 'thuis' as never)
    .execute();
  expect(await counts(noor)).not.toContainEqual(expect.objectContaining({ board: 'thuis' }));
});

test('the list is for who may see the board; a guest gets names and no more, and no closed cycles', async () => {
  const { server } = await atTime();
  await stranger(server);
  const vreemd = await server.as('vreemd');
  expect((await vreemd.ask('GET', '/api/v1/boards/thuis/news')).status).toBe(404);
  const admin = await administrator(server, 'karim');
  expect(admin.cookie).not.toBe('');
  const guest = (await guestOn(server, 'thuis', 'onlooker')).asker;
  const found = (await guest.ask('GET', '/api/v1/boards/thuis/news?span=cycle')).read(news);
  expect(found.cards.length).toBeGreaterThan(0);
  expect(found.cycles).toEqual([]);
  expect(found.people.every(({ role, office }) => role === '' && office === null)).toBe(true);
  expect((await guest.ask('GET', '/api/v1/news')).status).toBe(404);
});
