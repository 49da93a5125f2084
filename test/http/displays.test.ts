import {
  displays,
  displayPairing,
  displayRef,
  ownDisplay,
  pairingAlphabet,
} from '@verbeterbord/shared/api/displays.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import { expect, test, vi } from 'vitest';
import { asker } from '../support/app-server.ts';
import { cookiesOf, realOrganisation } from '../support/real-organisation.ts';
import { askCode, screenOn, typeCode } from '../support/screens.ts';

vi.setConfig({ testTimeout: 60_000 });

const claimPath = '/api/v1/display-pairings/claim';

async function leading(options: Parameters<typeof realOrganisation>[0] = {}) {
  const organisation = await realOrganisation(options);
  const place = await organisation.team('Team Thuis');
  const els = await organisation.person('Els', { team: place.team, role: 'lead' });
  return { organisation, server: organisation.server, ...place, els: els.who, elsId: els.id };
}

test('a screen shows a code, a lead types it over, and from then on the screen sees that board and nothing else', async () => {
  const { organisation, server, board, els, elsId } = await leading();
  const other = await organisation.team('Geheim team');
  const { code, secret } = await askCode(server);
  expect([...code].every((letter) => pairingAlphabet.includes(letter)) && code.length).toBe(8);
  const early = await server.nobody.ask('POST', claimPath, { secret });
  expect([early.body, early.headers.getSetCookie()]).toEqual([{ state: 'waiting' }, []]);
  // as somebody types it over from a wall
  const typed = `${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`;
  const made = await els.ask('POST', '/api/v1/displays', {
    code: typed,
    name: ' gang  boven ',
    boards: [board],
    every: 20,
  });
  expect(made.status).toBe(201);
  const { id } = made.read(displayRef);
  const [waiting] = (await els.ask('GET', `/api/v1/boards/${board}/displays`)).read(displays).displays;
  expect(waiting).toMatchObject({ id, name: 'gang boven', boards: [board], every: 20, createdBy: elsId });
  expect(waiting?.seenAt).toBeNull();
  const claimed = await server.nobody.ask('POST', claimPath, { secret });
  expect(claimed.body).toEqual({ state: 'paired' });
  expect(claimed.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^session=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  const screen = asker(server.url, cookiesOf(claimed.headers));
  expect((await screen.ask('GET', '/api/v1/me')).read(me)).toMatchObject({
    person: { name: 'gang boven' },
    teams: [],
    administrator: false,
    guestOf: board,
    display: true,
  });
  expect((await screen.ask('GET', '/api/v1/display')).read(ownDisplay)).toMatchObject({
    name: 'gang boven',
    organisation: 'Gemeente Voorbeeld',
    boards: [{ id: board, title: 'Team Thuis' }],
    every: 20,
  });
  expect((await screen.ask('GET', `/api/v1/boards/${board}`)).status).toBe(200);
  expect((await screen.ask('GET', `/api/v1/boards/${board}/about`)).body).toMatchObject({
    role: 'display',
    canEdit: false,
    people: [],
    overviews: { own: false, above: false },
  });
  const absent = await screen.ask('GET', '/api/v1/boards/bestaat-niet');
  const foreign = await screen.ask('GET', `/api/v1/boards/${other.board}`);
  expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
  const [shown] = (await els.ask('GET', `/api/v1/boards/${board}/displays`)).read(displays).displays;
  expect(shown?.seenAt).not.toBeNull();
  // nobody's list of people has it
  for (const path of ['/people', '/teams', `/boards/${board}/about`])
    expect((await els.ask('GET', `/api/v1${path}`)).text, `at ${path}`).not.toContain('gang boven');
});

test('what a screen was given works once: a code typed again, a secret used again, and forged ones answer alike', async () => {
  const { server, board, els } = await leading();
  const { code, secret } = await askCode(server);
  await typeCode(els, code, [board]);
  expect((await server.nobody.ask('POST', claimPath, { secret })).body).toEqual({ state: 'paired' });
  const secrets = [secret, code, 'A'.repeat(43), '', 'x'];
  const answers = await Promise.all(
    secrets.map((each) => server.nobody.ask('POST', claimPath, { secret: each })),
  );
  for (const answer of answers) {
    expect([answer.status, answer.text]).toEqual([404, answers[0]?.text]);
    expect([answer.body, answer.headers.getSetCookie()]).toMatchObject([{ code: 'link-ended' }, []]);
  }
  const body = { name: 'zaal', boards: [board], every: null };
  const again = await els.ask('POST', '/api/v1/displays', { ...body, code });
  const invented = await els.ask('POST', '/api/v1/displays', { ...body, code: 'ABCD2345' });
  expect([again.status, again.text]).toEqual([404, invented.text]);
  expect(again.body).toMatchObject({ code: 'link-ended' });
  const { displays: all } = (await els.ask('GET', `/api/v1/boards/${board}/displays`)).read(displays);
  expect(all).toHaveLength(1);
});

test('a screen that is revoked hears at its next question that its session was ended, and gets a new code', async () => {
  const { server, board, els } = await leading();
  const screen = await screenOn(server, els, [board]);
  expect((await els.ask('DELETE', `/api/v1/displays/${screen.id}`)).status).toBe(204);
  for (const path of ['/me', '/display', `/boards/${board}/about`])
    expect((await screen.asker.ask('GET', `/api/v1${path}`)).body).toMatchObject({
      status: 401,
      code: 'session-ended',
    });
  expect((await els.ask('GET', `/api/v1/boards/${board}/displays`)).body).toEqual({ displays: [] });
  expect((await els.ask('DELETE', `/api/v1/displays/${screen.id}`)).status).toBe(404);
  const fresh = await screen.asker.ask('POST', '/api/v1/display-pairings', {});
  expect(fresh.read(displayPairing).code).toHaveLength(8);
});
