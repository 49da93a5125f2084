import { OfferStore } from '@verbeterbord/server/storage/team-of-teams/offers.ts';
import { offerLine, teamOffers } from '@verbeterbord/shared/api/offers.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { asId, newId, type BoardId, type OfferId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { errandsDone, referencesOn } from '../support/crossings.ts';
import { everybody, stranger } from '../support/everybody.ts';
import { administrator, guestOn, tokenOf } from '../support/visitors.ts';

vi.setConfig({ testTimeout: 90_000 });

async function offer(server: AppServer): Promise<string> {
  const petra = await server.as('petra');
  const id = newId();
  const body = { id, to: 'jeugd', title: 'Bel de huisartsen' };
  expect((await petra.ask('POST', '/api/v1/teams/sociaal-domein/offers', body)).status).toBe(201);
  return id;
}

async function action(server: AppServer, board: string, title: string): Promise<string> {
  const input = { title, goal: null, cycle: 23 };
  const made = await server.app.hub.edit(asId<BoardId>(board), null, addAction, input);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

test('an offer is seen by who sees the overview of either team, decided by the one and taken back by the other', async () => {
  const server = await startApp();
  await stranger(server);
  const id = await offer(server);
  const look = async (who: Asker): Promise<unknown> => {
    const answer = await who.ask('GET', `/api/v1/offers/${id}`);
    if (answer.status !== 200) return answer.status;
    const { side, verbs } = answer.read(offerLine);
    return `${side} ${verbs.join(' ')}`.trim();
  };
  expect(await look(await server.as('petra'))).toBe('given take-back');
  expect(await look(await server.as('marieke'))).toBe('received accept decline');
  expect(await look(await server.as('joost'))).toBe('received accept decline');
  // Fatima speaks for Jeugd above, and works in it
  expect(await look(await server.as('fatima'))).toBe('received accept decline take-back');
  // of another team below: sees the overview that it stands in
  expect(await look(await server.as('ingrid'))).toBe('given');
  expect(await look(await server.as('vreemd'))).toBe(404);
  expect(await look((await guestOn(server, 'jeugd')).asker)).toBe(404);
  expect(await look((await guestOn(server, 'sociaal-domein')).asker)).toBe(404);
  await server.app.storage.db
    .insertInto('person')
    .values({ id: asId('beheer'), name: 'Beheer', initials: 'BE', role: '', office: null })
    .execute();
  expect(await look(await administrator(server, 'beheer'))).toBe(404);

  const step = async (who: string, body: object): Promise<number> =>
    (await (await server.as(who)).ask('POST', `/api/v1/offers/${id}/steps`, body)).status;
  expect(await step('ingrid', { verb: 'accept' })).toBe(403);
  expect(await step('ingrid', { verb: 'take-back' })).toBe(403);
  expect(await step('petra', { verb: 'accept' })).toBe(403);
  expect(await step('petra', { verb: 'decline', reason: 'x' })).toBe(403);
  expect(await step('joost', { verb: 'take-back' })).toBe(403);
  expect(await step('vreemd', { verb: 'accept' })).toBe(404);
  const program = await tokenOf(server, 'marieke', ['read', 'write']);
  const byProgram = await server.nobody.ask(
    'POST',
    `/api/v1/offers/${id}/steps`,
    { verb: 'accept' },
    program.headers,
  );
  expect(byProgram.status).toBe(403);
  expect(await step('joost', { verb: 'accept', later: true })).toBe(200);
});

test('who may offer, let wait and end the waiting is what the table of rights says', async () => {
  const server = await startApp();
  const people = await everybody(server);
  const [card, on] = [await action(server, 'thuis', 'Wacht'), await action(server, 'meedoen', 'Eerst')];
  const wrong: unknown[] = [];
  for (const who of people) {
    if (who.about !== 'thuis' || who.token !== null) continue;
    const asks = ['lead', 'member', 'delegate'].includes(who.board);
    const wanted = asks ? 201 : who.board === 'none' ? 404 : 403;
    const id = newId();
    const body = {
      id,
      card: { kind: 'action', id: card },
      on: { board: 'meedoen', kind: 'action', id: on },
    };
    const made = await who.asker.ask('POST', '/api/v1/boards/thuis/dependencies', body);
    if (made.status !== wanted) wrong.push({ who: who.name, wanted, got: made.text });
    const looked = await who.asker.ask('GET', '/api/v1/boards/thuis/awaitable');
    if (looked.status !== (asks ? 200 : wanted)) wrong.push({ who: who.name, wanted, got: looked.text });
    const ended = await who.asker.ask('DELETE', `/api/v1/boards/thuis/dependencies/${id}`);
    if (ended.status !== (asks ? 204 : wanted)) wrong.push({ who: who.name, wanted, got: ended.text });
    const speaks = [who.team, who.alsoInTeam].some((standing) =>
      ['lead', 'member', 'delegate'].includes(standing ?? 'none'),
    );
    const offered = await who.asker.ask('POST', '/api/v1/teams/thuis/offers', {
      id: newId(),
      to: 'jeugd',
      title: 'Iets',
    });
    // let in, and then told that Jeugd isn't below Thuis
    const refusal = who.team === 'none' ? 404 : 403;
    if (offered.status !== (speaks ? 422 : refusal))
      wrong.push({ who: who.name, speaks, got: offered.text, status: offered.status });
  }
  expect(wrong).toEqual([]);
});

test('bodies that say too little, too much or nonsense are refused, and nothing is left of them', async () => {
  const server = await startApp();
  const petra = await server.as('petra');
  const before = await Promise.all(['sociaal-domein', 'jeugd'].map((board) => referencesOn(server, board)));
  const id = newId();
  const fine = { id, to: 'jeugd', title: 'Bellen' };
  const offers: readonly object[] = [
    {},
    { ...fine, id: '../x' },
    { ...fine, title: '  ' },
    { ...fine, title: 'x'.repeat(301) },
    { ...fine, notes: 'x'.repeat(20_001) },
    { ...fine, due: 'morgen' },
    { ...fine, due: '2030-02-31' },
    { ...fine, to: null },
    { ...fine, source: 7 },
    { ...fine, state: 'accepted' },
  ];
  for (const body of offers) {
    const answer = await petra.ask('POST', '/api/v1/teams/sociaal-domein/offers', body);
    expect([body, answer.status]).toEqual([body, 400]);
  }
  const standing = await offer(server);
  const marieke = await server.as('marieke');
  for (const body of [
    {},
    { verb: 'burn' },
    { verb: 'decline' },
    { verb: 'decline', reason: ' ' },
    { verb: 'decline', reason: 'x'.repeat(601) },
    { verb: 'accept', goal: '../x' },
    { verb: 'accept', later: 'ja' },
    { verb: 'accept', board: 'thuis' },
    { verb: 'take-back', reason: 'x' },
  ]) {
    const answer = await marieke.ask('POST', `/api/v1/offers/${standing}/steps`, body);
    expect([body, answer.status]).toEqual([body, 400]);
  }
  expect((await marieke.ask('POST', '/api/v1/offers/..%2Fx/steps', { verb: 'accept' })).status).toBe(404);
  const card = { kind: 'action', id: await action(server, 'jeugd', 'Wacht') };
  const on = { board: 'thuis', kind: 'action', id: await action(server, 'thuis', 'Eerst') };
  for (const body of [
    {},
    { id, card },
    { id, card: { ...card, kind: 'goal' }, on },
    { id, card, on: { ...on, kind: 'idea' } },
    { id, card, on: { ...on, board: 'NERGENS' } },
    { id, card, on, also: 1 },
  ]) {
    const answer = await marieke.ask('POST', '/api/v1/boards/jeugd/dependencies', body);
    expect([body, answer.status]).toEqual([body, 400]);
  }
  const long = await marieke.ask('GET', `/api/v1/boards/jeugd/awaitable?q=${'x'.repeat(201)}`);
  expect(long.status).toBe(400);
  for (const q of ['"', '*', 'NOT', 'a OR', "'; drop table offer; --", '%', '\\'])
    expect(
      (await marieke.ask('GET', `/api/v1/boards/jeugd/awaitable?q=${encodeURIComponent(q)}`)).status,
    ).toBe(200);
  await errandsDone(server);
  const after = await Promise.all(['sociaal-domein', 'jeugd'].map((board) => referencesOn(server, board)));
  expect(after.map((all) => all.length)).toEqual(before.map((all) => all.length + 1));
});

test('a team’s list of offers names nobody', async () => {
  const server = await startApp();
  await offer(server);
  const answer = await (await server.as('ingrid')).ask('GET', '/api/v1/teams/sociaal-domein/offers');
  expect(answer.read(teamOffers).offers.length).toBeGreaterThan(0);
  for (const name of ['petra', 'Petra', 'marieke', 'Marieke']) expect(answer.text).not.toContain(name);
});

test('a team’s list of offers stays a list, and what nobody decided about is in it however old', async () => {
  const server = await startApp();
  const live = asId<OfferId>(await offer(server));
  const { db } = server.app.storage;
  const offers = new OfferStore(db);
  const [team, toTeam] = [asId<TeamId>('sociaal-domein'), asId<TeamId>('jeugd')];
  const none = { sourceBoard: null, source: null, notes: '', due: null, offeredBy: null };
  await db.transaction().execute(async (within) => {
    const store = new OfferStore(within);
    for (let over = 0; over < 520; over += 1) {
      const id = newId<OfferId>();
      const at = toInstant(Date.now() + over * 1_000);
      await store.add({ ...none, id, team, toTeam, title: `Actie ${over}`, offeredAt: at });
      await store.decide(id, { state: 'taken-back', by: null, at });
    }
  });
  const petra = await server.as('petra');
  const { offers: listed } = (await petra.ask('GET', '/api/v1/teams/sociaal-domein/offers')).read(teamOffers);
  expect(listed).toHaveLength(500);
  expect(listed[0]?.title).toBe('Actie 519');
  expect(listed.map(({ offeredAt }) => offeredAt)).toEqual(
    listed.map(({ offeredAt }) => offeredAt).toSorted((a, b) => (a < b ? 1 : -1)),
  );
  expect(listed.some(({ id }) => id === live)).toBe(true);
  expect((await offers.liveOf(toTeam)).every(({ state }) => state === 'offered')).toBe(true);
});
