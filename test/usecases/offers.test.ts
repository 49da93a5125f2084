import { offerLine, teamOffers } from '@verbeterbord/shared/api/offers.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import {
  asId,
  newId,
  type ActionId,
  type BoardId,
  type GoalId,
  type OfferId,
} from '@verbeterbord/shared/ids.ts';
import { expect, test, vi } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { cardOn, errandsDone, referenceOn } from '../support/crossings.ts';

vi.setConfig({ testTimeout: 60_000 });

const above = asId<BoardId>('sociaal-domein');
const below = asId<BoardId>('jeugd');

interface Offered {
  readonly server: AppServer;
  readonly petra: Asker;
  readonly marieke: Asker;
  readonly id: string;
  readonly source: ActionId;
}

/** Petra of the Team van teams offers an action of its board to Team Jeugd, of which Marieke is the lead. */
async function offered(): Promise<Offered> {
  const server = await startApp();
  const [petra, marieke] = [await server.as('petra'), await server.as('marieke')];
  const made = await server.app.hub.edit(above, null, addAction, {
    title: 'Bel de huisartsen',
    goal: null,
    cycle: 23,
    notes: 'Voor de hele regio',
  });
  if (!made.ok) throw new Error(made.code);
  const id = newId();
  const body = {
    id,
    to: 'jeugd',
    title: 'Bel de huisartsen',
    notes: 'Voor de hele regio',
    source: made.value,
  };
  const answer = await petra.ask('POST', `/api/v1/teams/${above}/offers`, { ...body, due: '2030-01-05' });
  expect(answer.status).toBe(201);
  await errandsDone(server);
  return { server, petra, marieke, id, source: made.value };
}

/** Who was told what of an offer. */
async function toldOf(server: AppServer, offer: string): Promise<readonly string[]> {
  const rows = await server.app.storage.db
    .selectFrom('team_notice')
    .select(['person', 'verb'])
    .where('object', '=', offer)
    .execute();
  return rows.map(({ person, verb }) => `${person} ${verb}`).toSorted();
}

async function goalOf({ server }: Offered): Promise<GoalId> {
  const goals = await server.app.hub.read(below, (doc) => listCards(doc, 'goal'));
  const goal = goals.find(({ archived }) => archived === null);
  if (goal === undefined) throw new Error('the example has goals');
  return goal.id;
}

test('an offer stands on both boards, and the lead and delegate of the other team hear of it', async () => {
  const { server, marieke, petra, id, source } = await offered();
  expect(await referenceOn(server, above, id)).toMatchObject({
    side: 'given',
    card: { kind: 'action', id: source },
    from: 'Sociaal domein',
    to: 'Team Jeugd',
    state: 'offered',
    standing: null,
  });
  expect(await referenceOn(server, below, id)).toMatchObject({
    side: 'received',
    card: null,
    title: 'Bel de huisartsen',
    notes: 'Voor de hele regio',
    due: '2030-01-05',
  });
  const { offers } = (await marieke.ask('GET', '/api/v1/teams/jeugd/offers')).read(teamOffers);
  expect(offers.find((each) => each.id === id)).toMatchObject({
    side: 'received',
    verbs: ['accept', 'decline'],
  });
  const given = (await petra.ask('GET', `/api/v1/teams/${above}/offers`)).read(teamOffers).offers;
  expect(given.find((each) => each.id === id)).toMatchObject({ side: 'given', verbs: ['take-back'] });
  expect(await toldOf(server, id)).toEqual(['fatima offer', 'marieke offer', 'willem offer']);
});

test('accepting makes the action on the other board, bins the first, and tells who offered it', async () => {
  const all = await offered();
  const { server, marieke, id, source } = all;
  const goal = await goalOf(all);
  const answer = await marieke.ask('POST', `/api/v1/offers/${id}/steps`, { verb: 'accept', goal });
  expect(answer.read(offerLine)).toMatchObject({ state: 'accepted', verbs: [] });
  await errandsDone(server);
  const shown = await referenceOn(server, below, id);
  if (shown?.kind !== 'offer' || shown.card === null) throw new Error('no action came of it');
  expect(await cardOn(server, below, 'action', shown.card.id)).toMatchObject({
    title: 'Bel de huisartsen',
    notes: 'Voor de hele regio',
    due: '2030-01-05',
    goal,
    place: { state: 'todo' },
    created: { by: 'marieke' },
    archived: null,
  });
  expect((await cardOn(server, above, 'action', source))?.archived).toMatchObject({ by: null });
  expect(await referenceOn(server, above, id)).toMatchObject({ state: 'accepted' });
  expect(await toldOf(server, id)).toContain('petra accept');

  // how it goes there is told here
  const { card } = shown;
  const moved = await server.app.hub.edit(below, null, moveAction, {
    action: asId<ActionId>(card.id),
    goal,
    state: 'done',
    before: null,
    cycle: 23,
  });
  expect(moved.ok).toBe(true);
  await expect.poll(() => referenceOn(server, above, id)).toMatchObject({ standing: 'done' });
});

test('of two who accept at once one does, and one action hangs there', async () => {
  const { server, marieke, id } = await offered();
  const joost = await server.as('joost');
  const step = { verb: 'accept', later: true };
  const answers = await Promise.all(
    [marieke, joost, marieke, joost].map((who) => who.ask('POST', `/api/v1/offers/${id}/steps`, step)),
  );
  await errandsDone(server);
  // who was first may ask twice
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 409, 409]);
  const actions = await server.app.hub.read(below, (doc) =>
    listCards(doc, 'action').filter(({ title }) => title === 'Bel de huisartsen'),
  );
  expect(actions).toHaveLength(1);
  expect(actions[0]?.cycle).toBeNull();
});

test('what was declined or taken back can’t be accepted any more, and both boards say so', async () => {
  const { server, marieke, petra, id, source } = await offered();
  const decline = { verb: 'decline', reason: 'Wij bellen in maart al' };
  expect((await marieke.ask('POST', `/api/v1/offers/${id}/steps`, decline)).status).toBe(200);
  expect((await marieke.ask('POST', `/api/v1/offers/${id}/steps`, decline)).status).toBe(200);
  const late = await petra.ask('POST', `/api/v1/offers/${id}/steps`, { verb: 'take-back' });
  expect(late.body).toMatchObject({ code: 'offer-over' });
  await errandsDone(server);
  for (const board of [above, below])
    expect(await referenceOn(server, board, id)).toMatchObject({
      state: 'declined',
      reason: 'Wij bellen in maart al',
    });
  expect((await cardOn(server, above, 'action', source))?.archived).toBeNull();

  // it may be offered again
  const again = newId();
  const body = { id: again, to: 'jeugd', title: 'Bel de huisartsen', source };
  expect((await petra.ask('POST', `/api/v1/teams/${above}/offers`, body)).status).toBe(201);
  expect((await petra.ask('POST', `/api/v1/offers/${again}/steps`, { verb: 'take-back' })).status).toBe(200);
  const accept = await marieke.ask('POST', `/api/v1/offers/${again}/steps`, { verb: 'accept' });
  expect(accept.body).toMatchObject({ code: 'offer-over' });
  await errandsDone(server);
  for (const board of [above, below])
    expect(await referenceOn(server, board, again)).toMatchObject({ state: 'taken-back' });
});

test('what can’t be offered is refused, and nothing of it stands anywhere', async () => {
  const { server, petra, marieke, id, source } = await offered();
  const offer = async (who: Asker, team: string, body: object): Promise<unknown> => {
    const all = { id: newId(), to: 'jeugd', title: 'Iets', ...body };
    const { status, body: problem } = await who.ask('POST', `/api/v1/teams/${team}/offers`, all);
    return status === 201 ? 201 : (problem as { readonly code: string }).code;
  };
  expect(await offer(petra, above, { source })).toBe('already-exists');
  expect(await offer(petra, above, { id })).toBe('already-exists');
  expect(await offer(petra, above, { to: 'sociaal-domein' })).toBe('invalid-value');
  expect(await offer(marieke, 'jeugd', { to: 'thuis' })).toBe('invalid-value');
  expect(await offer(marieke, 'jeugd', { to: 'sociaal-domein' })).toBe('invalid-value');
  expect(await offer(petra, above, { to: 'nergens' })).toBe('not-found');
  expect(await offer(petra, above, { source: 'nergens' })).toBe('not-found');
  const [elsewhere] = await server.app.hub.read(below, (doc) => listCards(doc, 'action'));
  expect(await offer(petra, above, { source: elsewhere?.id })).toBe('not-found');
  const own = async (state: 'todo' | 'done'): Promise<ActionId> => {
    const made = await server.app.hub.edit(above, null, addAction, {
      title: 'A',
      goal: null,
      cycle: 23,
      state,
    });
    if (!made.ok) throw new Error(made.code);
    return made.value;
  };
  expect(await offer(petra, above, { source: await own('done') })).toBe('wrong-state');
  const binned = await own('todo');
  await server.app.hub.edit(above, null, archiveCard, { kind: 'action', id: binned });
  expect(await offer(petra, above, { source: binned })).toBe('archived');
  expect(await offer(petra, above, {})).toBe(201);
});

test('an offer can’t be accepted under a goal that is gone, or by a team that has no board', async () => {
  const all = await offered();
  const { server, marieke, petra, id } = all;
  const accept = async (offer: string, goal: string | null, who = marieke): Promise<unknown> =>
    (await who.ask('POST', `/api/v1/offers/${offer}/steps`, { verb: 'accept', goal })).body;
  expect(await accept(id, 'nergens')).toMatchObject({ code: 'not-found' });
  const goal = await goalOf(all);
  await server.app.hub.edit(below, null, archiveCard, { kind: 'goal', id: goal });
  expect(await accept(id, goal)).toMatchObject({ code: 'archived' });
  expect(await accept(newId(), null)).toMatchObject({ code: 'not-found' });

  const { db } = server.app.storage;
  await db
    .insertInto('team')
    .values({ id: asId('nieuw'), name: 'Team Nieuw', parent: asId('jeugd') })
    .execute();
  await db
    .insertInto('membership')
    .values({
      team: asId('nieuw'),
      person: asId('sanne'),
      role: 'lead',
      from_day: '2020-01-01' as never,
      until_day: null,
    })
    .execute();
  const deeper = newId();
  const body = { id: deeper, to: 'nieuw', title: 'Voor later' };
  expect((await petra.ask('POST', `/api/v1/teams/${above}/offers`, body)).status).toBe(201);
  const sanne = await server.as('sanne');
  expect(await accept(deeper, null, sanne)).toMatchObject({ code: 'no-board' });

  // it comes on the board that they make
  const made = await sanne.ask('POST', '/api/v1/boards', { title: 'Team Nieuw', team: 'nieuw' });
  const { id: board } = made.body as { readonly id: string };
  await expect.poll(() => referenceOn(server, board, deeper)).toMatchObject({ side: 'received' });
  expect(await accept(deeper, null, sanne)).toMatchObject({ state: 'accepted' });
});

test('an action that was done or binned meanwhile stays as it is when the offer is accepted', async () => {
  const { server, marieke, id, source } = await offered();
  await server.app.hub.edit(above, null, moveAction, {
    action: source,
    goal: null,
    state: 'done',
    before: null,
    cycle: 23,
  });
  expect((await marieke.ask('POST', `/api/v1/offers/${id}/steps`, { verb: 'accept' })).status).toBe(200);
  await errandsDone(server);
  expect(await cardOn(server, above, 'action', source)).toMatchObject({
    archived: null,
    place: { state: 'done' },
  });
  expect(await referenceOn(server, below, id)).toMatchObject({ state: 'accepted', card: { kind: 'action' } });
});

test('when a team ends, what it was offered is declined and what it offered is taken back; the other side hears it', async () => {
  const { server, petra, id, source } = await offered();
  const karim = await server.as('karim');
  const { db } = server.app.storage;
  await db
    .insertInto('team')
    .values({ id: asId('nieuw'), name: 'Team Nieuw', parent: asId('jeugd') })
    .execute();
  const marieke = await server.as('marieke');
  const given = newId();
  const body = { id: given, to: 'nieuw', title: 'Voor later' };
  expect((await marieke.ask('POST', '/api/v1/teams/jeugd/offers', body)).status).toBe(201);
  expect((await karim.ask('PATCH', '/api/v1/teams/nieuw', { parent: above })).status).toBe(204);
  // it hangs elsewhere now: what it was offered stays
  expect((await marieke.ask('GET', `/api/v1/offers/${given}`)).body).toMatchObject({ state: 'offered' });

  expect((await karim.ask('DELETE', '/api/v1/teams/jeugd')).status).toBe(204);
  await errandsDone(server);
  expect(await referenceOn(server, above, id)).toMatchObject({ state: 'declined', reason: '' });
  expect((await cardOn(server, above, 'action', source))?.archived).toBeNull();
  expect(await toldOf(server, id)).toContain('petra decline');
  const { offers } = (await petra.ask('GET', `/api/v1/teams/${above}/offers`)).read(teamOffers);
  expect(offers.find((each) => each.id === id)).toMatchObject({ state: 'declined', verbs: [] });
  const row = await db
    .selectFrom('offer')
    .select(['state', 'decided_by'])
    .where('id', '=', asId<OfferId>(given))
    .executeTakeFirst();
  expect(row).toEqual({ state: 'taken-back', decided_by: null });
});
