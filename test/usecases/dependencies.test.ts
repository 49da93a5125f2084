import { DependencyStore } from '@verbeterbord/server/storage/team-of-teams/dependencies.ts';
import { removeBinned } from '@verbeterbord/server/usecases/boards/remove-binned.ts';
import { awaitable } from '@verbeterbord/shared/api/dependencies.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import {
  asId,
  newId,
  type ActionId,
  type BoardId,
  type DependencyId,
  type ObstacleId,
  type PersonId,
} from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { errandsDone, referenceOn, referencesOn } from '../support/crossings.ts';

vi.setConfig({ testTimeout: 60_000 });

const jeugd = asId<BoardId>('jeugd');
const thuis = asId<BoardId>('thuis');

class Boards {
  readonly server: AppServer;
  readonly joost: Asker;

  private constructor(server: AppServer, joost: Asker) {
    this.server = server;
    this.joost = joost;
  }

  static async open(): Promise<Boards> {
    const server = await startApp();
    return new Boards(server, await server.as('joost'));
  }

  async action(board: BoardId, title: string, owners: readonly string[] = []): Promise<ReferableCard> {
    const people = owners.map((owner) => asId<PersonId>(owner));
    const input = { title, goal: null, cycle: 23, owners: people };
    const made = await this.server.app.hub.edit(board, null, addAction, input);
    if (!made.ok) throw new Error(made.code);
    return { kind: 'action', id: made.value };
  }

  async obstacle(board: BoardId, title: string): Promise<ReferableCard> {
    const made = await this.server.app.hub.edit(board, null, addObstacle, { title });
    if (!made.ok) throw new Error(made.code);
    return { kind: 'obstacle', id: made.value };
  }

  async move(
    board: BoardId,
    { id }: ReferableCard,
    state: ActionState,
    by: string | null = null,
  ): Promise<void> {
    const input = { action: asId<ActionId>(id), goal: null, state, before: null, cycle: 23 };
    const moved = await this.server.app.hub.edit(board, by === null ? null : asId(by), moveAction, input);
    if (!moved.ok) throw new Error(moved.code);
  }

  /** Lets a card wait; answers the id, or why not. */
  async wait(
    board: string,
    card: ReferableCard,
    on: ReferableCard & { board: string },
    who = this.joost,
  ): Promise<string> {
    const answer = await who.ask('POST', `/api/v1/boards/${board}/dependencies`, { id: newId(), card, on });
    const { id, code } = answer.body as { readonly id?: string; readonly code?: string };
    await errandsDone(this.server);
    return id ?? code ?? '';
  }

  async told(dependency: string): Promise<readonly string[]> {
    const rows = await this.server.app.storage.db
      .selectFrom('team_notice')
      .select('person')
      .where('object', '=', dependency)
      .execute();
    return rows.map(({ person }) => person).toSorted();
  }
}

test('both ends show it, and what changes at one end is told at the other', async () => {
  const boards = await Boards.open();
  const { server, joost } = boards;
  const card = await boards.action(jeugd, 'Afspraken maken', ['sanne', 'joost']);
  const on = await boards.action(thuis, 'Contract tekenen');
  const id = await boards.wait('jeugd', card, { ...on, board: 'thuis' });
  expect(await referenceOn(server, jeugd, id)).toMatchObject({
    side: 'waits',
    card,
    other: { ...on, board: 'thuis', title: 'Contract tekenen' },
    team: 'Team Thuis',
    standing: 'todo',
  });
  expect(await referenceOn(server, thuis, id)).toMatchObject({
    side: 'awaited',
    card: on,
    other: { ...card, board: 'jeugd', title: 'Afspraken maken' },
    team: 'Team Jeugd',
    standing: 'todo',
  });

  const rename = { kind: 'action', id: on.id, field: 'title', text: 'Contract laten tekenen' } as const;
  await server.app.hub.edit(thuis, null, editText, rename);
  await expect
    .poll(() => referenceOn(server, jeugd, id))
    .toMatchObject({ other: { title: 'Contract laten tekenen' } });

  await boards.move(thuis, on, 'done', 'els');
  await expect.poll(() => referenceOn(server, jeugd, id)).toMatchObject({ standing: 'done' });
  await expect.poll(() => referenceOn(server, thuis, id)).toMatchObject({ standing: 'done' });
  expect(await boards.told(id)).toEqual(['joost', 'sanne']);

  // taken up again: it waits again
  await boards.move(thuis, on, 'doing', 'els');
  await expect.poll(() => referenceOn(server, jeugd, id)).toMatchObject({ standing: 'doing' });

  const path = `/api/v1/boards/jeugd/dependencies/${id}`;
  expect((await joost.ask('DELETE', path)).status).toBe(204);
  await errandsDone(server);
  for (const board of [jeugd, thuis]) expect(await referenceOn(server, board, id)).toBeNull();
  expect((await joost.ask('DELETE', path)).status).toBe(204);
});

test('an obstacle waits and is waited for, and who did it themselves isn’t told', async () => {
  const boards = await Boards.open();
  const { server } = boards;
  const card = await boards.obstacle(jeugd, 'Geen ruimte');
  const on = await boards.obstacle(thuis, 'Sleutel kwijt');
  const id = await boards.wait('jeugd', card, { ...on, board: 'thuis' });
  expect(await referenceOn(server, jeugd, id)).toMatchObject({ standing: 'open' });
  const solve = { obstacle: asId<ObstacleId>(on.id), solved: true };
  await server.app.hub.edit(thuis, asId<PersonId>('els'), solveObstacle, solve);
  await expect.poll(() => referenceOn(server, jeugd, id)).toMatchObject({ standing: 'done' });
  // nobody owns it, so who let it wait hears
  expect(await boards.told(id)).toEqual(['joost']);

  const own = await boards.action(jeugd, 'Bellen', ['joost', 'els']);
  const theirs = await boards.action(thuis, 'Nummers opzoeken');
  const second = await boards.wait('jeugd', own, { ...theirs, board: 'thuis' });
  await boards.move(thuis, theirs, 'done', 'els');
  await expect.poll(() => referenceOn(server, jeugd, second)).toMatchObject({ standing: 'done' });
  expect(await boards.told(second)).toEqual(['joost']);
});

test('cards in the bin and cards that are gone say so at the other end', async () => {
  const boards = await Boards.open();
  const { server } = boards;
  const card = await boards.action(jeugd, 'Afspraken maken');
  const on = await boards.action(thuis, 'Contract tekenen');
  const id = await boards.wait('jeugd', card, { ...on, board: 'thuis' });
  const bin = { kind: 'action', id: on.id } as const;
  await server.app.hub.edit(thuis, null, archiveCard, bin);
  await expect.poll(() => referenceOn(server, jeugd, id)).toMatchObject({ standing: 'binned' });
  await server.app.hub.edit(thuis, null, restoreCard, bin);
  await expect.poll(() => referenceOn(server, jeugd, id)).toMatchObject({ standing: 'todo' });
});

test('no circle can be made, whatever way round, nor by two at once', async () => {
  const boards = await Boards.open();
  const { server, joost } = boards;
  const els = await server.as('els');
  const ingrid = await server.as('ingrid');
  const a = await boards.action(jeugd, 'A');
  const b = await boards.action(thuis, 'B');
  const c = await boards.action(asId('rondkomen'), 'C');
  const ab = await boards.wait('jeugd', a, { ...b, board: 'thuis' });
  await boards.wait('thuis', b, { ...c, board: 'rondkomen' }, els);
  expect(await boards.wait('thuis', b, { ...a, board: 'jeugd' }, els)).toBe('waits-for-itself');
  expect(await boards.wait('rondkomen', c, { ...a, board: 'jeugd' }, ingrid)).toBe('waits-for-itself');
  // two ways to one card are no circle
  expect(await boards.wait('jeugd', a, { ...c, board: 'rondkomen' })).toMatch(/^[a-z0-9]{16}$/);
  await joost.ask('DELETE', `/api/v1/boards/jeugd/dependencies/${ab}`);
  expect(await boards.wait('thuis', b, { ...a, board: 'jeugd' }, els)).toMatch(/^[a-z0-9]{16}$/);

  const [d, e] = [await boards.action(jeugd, 'D'), await boards.action(thuis, 'E')];
  const both = await Promise.all([
    boards.wait('jeugd', d, { ...e, board: 'thuis' }),
    boards.wait('thuis', e, { ...d, board: 'jeugd' }, els),
  ]);
  expect(both.filter((answer) => answer === 'waits-for-itself')).toHaveLength(1);
});

test('what is taken up again waits again, but not when that would close a circle, nor beside the same wait made anew', async () => {
  const boards = await Boards.open();
  const { server } = boards;
  const ingrid = await server.as('ingrid');
  const els = await server.as('els');
  const rondkomen = asId<BoardId>('rondkomen');
  const [a, b] = [await boards.action(jeugd, 'A'), await boards.action(thuis, 'B')];
  const c = await boards.action(rondkomen, 'C');
  const ab = await boards.wait('jeugd', a, { ...b, board: 'thuis' });
  const bc = await boards.wait('thuis', b, { ...c, board: 'rondkomen' }, els);
  await boards.move(thuis, b, 'done');
  await expect.poll(() => referenceOn(server, jeugd, ab)).toMatchObject({ standing: 'done' });
  const ca = await boards.wait('rondkomen', c, { ...a, board: 'jeugd' }, ingrid);
  expect(ca).toMatch(/^[a-z0-9]{16}$/);
  await boards.move(thuis, b, 'doing');
  for (const board of [jeugd, thuis]) await expect.poll(() => referenceOn(server, board, ab)).toBeNull();
  expect(await referenceOn(server, rondkomen, ca)).toMatchObject({ side: 'waits', standing: 'todo' });

  const [d, e] = [await boards.action(jeugd, 'D'), await boards.action(thuis, 'E')];
  const de = await boards.wait('jeugd', d, { ...e, board: 'thuis' });
  await boards.move(thuis, e, 'done');
  await expect.poll(() => referenceOn(server, jeugd, de)).toMatchObject({ standing: 'done' });
  // as when it is made anew before anybody was told that the card was taken up again
  const anew = asId<DependencyId>('opnieuw');
  const ends = { waits: { board: jeugd, ...d }, on: { board: thuis, ...e } };
  const made = { ...ends, id: anew, madeBy: null, madeAt: toInstant(Date.now()) };
  await new DependencyStore(server.app.storage.db).add(made);
  await boards.move(thuis, e, 'doing');
  await expect.poll(() => referenceOn(server, jeugd, de)).toBeNull();
  await expect.poll(() => referenceOn(server, jeugd, anew)).toMatchObject({ standing: 'doing' });
  expect(await referenceOn(server, rondkomen, bc)).toMatchObject({ side: 'awaited' });
});

test('what can’t wait, or can’t be waited for, is refused', async () => {
  const boards = await Boards.open();
  const { server, joost } = boards;
  const card = await boards.action(jeugd, 'Afspraken maken');
  const on = { ...(await boards.action(thuis, 'Contract tekenen')), board: 'thuis' };
  const none = { kind: 'action', id: 'nergens' } as const;
  expect(await boards.wait('jeugd', card, { ...card, board: 'jeugd' })).toBe('invalid-value');
  expect(await boards.wait('jeugd', none, on)).toBe('not-found');
  expect(await boards.wait('jeugd', card, { ...none, board: 'thuis' })).toBe('not-found');
  expect(await boards.wait('jeugd', card, { ...on, kind: 'obstacle' })).toBe('not-found');
  expect(await boards.wait('jeugd', card, { ...on, board: 'nergens' })).toBe('not-found');
  const id = await boards.wait('jeugd', card, on);
  expect(await boards.wait('jeugd', card, on)).toBe('already-exists');
  const again = await joost.ask('POST', '/api/v1/boards/jeugd/dependencies', { id, card, on });
  expect(again.status).toBe(201);
  const other = await boards.action(jeugd, 'Iets anders');
  const taken = await joost.ask('POST', '/api/v1/boards/jeugd/dependencies', { id, card: other, on });
  expect(taken.body).toMatchObject({ code: 'already-exists' });
  const [done, binned] = [await boards.action(thuis, 'Klaar'), await boards.action(thuis, 'Weg')];
  await boards.move(thuis, done, 'done');
  await server.app.hub.edit(thuis, null, archiveCard, { kind: 'action', id: binned.id });
  expect(await boards.wait('jeugd', card, { ...done, board: 'thuis' })).toBe('wrong-state');
  expect(await boards.wait('jeugd', card, { ...binned, board: 'thuis' })).toBe('archived');
  expect(await boards.wait('jeugd', other, { ...done, board: 'thuis' })).toBe('wrong-state');
  // only who waits ends the waiting
  const els = await server.as('els');
  expect((await els.ask('DELETE', `/api/v1/boards/thuis/dependencies/${id}`)).status).toBe(404);
  expect((await referencesOn(server, thuis)).filter((each) => each.id === id)).toHaveLength(1);
});

test('a board that closed its doors can’t be waited for any more; what was agreed stays', async () => {
  const boards = await Boards.open();
  const { server, joost } = boards;
  const els = await server.as('els');
  const card = await boards.action(jeugd, 'Afspraken maken');
  const on = { ...(await boards.action(thuis, 'Contract tekenen')), board: 'thuis' };
  const id = await boards.wait('jeugd', card, on);
  const find = async (q: string): Promise<string[]> => {
    const answer = await joost.ask('GET', `/api/v1/boards/jeugd/awaitable?q=${encodeURIComponent(q)}`);
    return answer.read(awaitable).cards.map(({ board, title }) => `${board} ${title}`);
  };
  await expect.poll(() => find('contract tek')).toContain('thuis Contract tekenen');
  expect((await els.ask('PATCH', '/api/v1/boards/thuis', { openTo: 'team' })).status).toBe(204);
  expect(await find('contract tek')).not.toContain('thuis Contract tekenen');
  const other = await boards.action(jeugd, 'Iets anders');
  expect(await boards.wait('jeugd', other, on)).toBe('not-found');
  expect(await referenceOn(server, jeugd, id)).toMatchObject({ other: { title: 'Contract tekenen' } });
  await boards.move(thuis, on, 'doing');
  await expect.poll(() => referenceOn(server, jeugd, id)).toMatchObject({ standing: 'doing' });
});

test('cards to wait for: the newest without words, by their words with, none that is done, in the bin or here', async () => {
  const boards = await Boards.open();
  const { server, joost } = boards;
  await boards.action(jeugd, 'Zonnebloem hier');
  const done = await boards.action(thuis, 'Zonnebloem klaar');
  await boards.move(thuis, done, 'done');
  await boards.action(thuis, 'Zonnebloem 100%_zeker');
  await boards.obstacle(thuis, 'Zonnebloem knelt');
  const find = async (q: string): Promise<readonly string[]> => {
    const answer = await joost.ask('GET', `/api/v1/boards/jeugd/awaitable?q=${encodeURIComponent(q)}`);
    return answer.read(awaitable).cards.map(({ kind, title }) => `${kind} ${title}`);
  };
  await expect
    .poll(() => find('zonnebl'), { timeout: 20_000 })
    .toEqual(['action Zonnebloem 100%_zeker', 'obstacle Zonnebloem knelt']);
  expect(await find('100%_')).toEqual(['action Zonnebloem 100%_zeker']);
  expect(await find('0%')).toEqual(['action Zonnebloem 100%_zeker']);
  // letters within a word, and one letter is no search yet
  expect(await find('nebloem')).toEqual(['action Zonnebloem 100%_zeker']);
  expect(await find('%')).toEqual(await find(''));
  const newest = await find('');
  expect(newest.length).toBeGreaterThan(10);
  expect(newest).toContain('action Zonnebloem 100%_zeker');
  expect(newest.some((each) => each.startsWith('obstacle '))).toBe(true);
  expect(newest).not.toContain('action Zonnebloem hier');
  await server.stop();
});

test('when a team ends, what waits for its cards is told that they are gone, and what it waited for waits for nothing', async () => {
  const boards = await Boards.open();
  const { server } = boards;
  const els = await server.as('els');
  const [card, other] = [await boards.action(jeugd, 'Afspraken'), await boards.action(jeugd, 'Iets anders')];
  const [on, theirs] = [await boards.action(thuis, 'Contract'), await boards.action(thuis, 'Sleutel')];
  const id = await boards.wait('jeugd', card, { ...on, board: 'thuis' });
  const back = await boards.wait('thuis', theirs, { ...other, board: 'jeugd' }, els);
  const karim = await server.as('karim');
  expect((await karim.ask('DELETE', '/api/v1/teams/thuis')).status).toBe(204);
  await errandsDone(server);
  expect(await referenceOn(server, jeugd, id)).toMatchObject({
    standing: 'gone',
    other: { title: 'Contract' },
  });
  expect(await referenceOn(server, jeugd, back)).toBeNull();
  const path = `/api/v1/boards/jeugd/dependencies/${id}`;
  expect((await boards.joost.ask('DELETE', path)).status).toBe(204);
});

test('cards that left their board: what waits for them is told, and what they waited for waits for nothing', async () => {
  const boards = await Boards.open();
  const { server } = boards;
  const [card, other] = [await boards.action(jeugd, 'Afspraken'), await boards.action(jeugd, 'Iets anders')];
  const [on, theirs] = [await boards.action(thuis, 'Contract'), await boards.action(thuis, 'Sleutel')];
  const id = await boards.wait('jeugd', card, { ...on, board: 'thuis' });
  const leaving = await boards.wait('jeugd', other, { ...theirs, board: 'thuis' });
  // as long as it takes in the bin
  const erase = async (board: BoardId, { id: gone }: ReferableCard): Promise<void> => {
    await server.app.hub.edit(board, null, archiveCard, { kind: 'action', id: gone });
    await server.app.hub.edit(board, null, removeBinned, { before: toInstant(Date.now() + 1_000) });
  };
  await erase(thuis, on);
  await expect
    .poll(() => referenceOn(server, jeugd, id))
    .toMatchObject({ standing: 'gone', other: { title: 'Contract' } });
  await erase(jeugd, other);
  await expect.poll(() => referenceOn(server, thuis, leaving)).toBeNull();
  expect(await referenceOn(server, jeugd, leaving)).toBeNull();
});
