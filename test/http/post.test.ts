import { RetentionStore } from '@verbeterbord/server/storage/operations/retention.ts';
import { notices } from '@verbeterbord/shared/api/notices.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import type { AppServer } from '../support/app-server.ts';
import { startMailServer } from '../support/mail-server.ts';
import { postOffice, postPreference } from '../support/post-office.ts';

vi.setConfig({ testTimeout: 40_000 });

const hour = 3_600_000;
const mondayMorning = '2026-11-23T07:00:30Z';

test('the weekly overview comes once, at its hour, as a plain text with links and without a gap for headers', async () => {
  const mail = await startMailServer();
  const { at, action, kees, els, server, board } = await postOffice(mail.url);
  await action('Bellen\r\nBcc: x@y.nl met https://kwaad.example', kees.id, '2026-11-20' as Day);
  await at('2026-11-23T06:59:00Z');
  expect(mail.received).toEqual([]);
  await at(mondayMorning);
  await at('2026-11-23T07:01:30Z');
  expect(mail.received.map(({ to }) => to.join(',')).toSorted()).toEqual([els.login, kees.login].toSorted());
  const letter = mail.received.find(({ to }) => to[0] === kees.login);
  expect(letter?.raw).not.toMatch(/^Bcc:/im);
  expect(letter?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
  expect(letter?.raw).toMatch(/^Subject: Je week: 1 actie, waarvan 1 over de dag heen\r$/m);
  expect(letter?.text).toContain('Hoi Kees,');
  expect(letter?.text).toContain('was voor vrijdag 20 november');
  expect(letter?.text).not.toContain('kwaad.example/');
  const links = letter?.text.match(/https?:\/\/\S+/g) ?? [];
  expect(links).toContain(`${server.url}/bord/${board}`);
  for (const link of links) expect(link.startsWith(`${server.url}/`)).toBe(true);
});

test('a server that was off at the hour makes up for it the same day, and not a week later', async () => {
  const mail = await startMailServer();
  const { at } = await postOffice(mail.url);
  await at('2026-11-23T16:30:00Z');
  expect(mail.received).toHaveLength(2);
  await at('2026-12-04T10:00:00Z');
  expect(mail.received).toHaveLength(2);
});

test('a letter that can not be written holds up no other, and is given up after its tries', async () => {
  const mail = await startMailServer();
  const { at, app, els, kees, queue } = await postOffice(mail.url);
  const made = '2026-11-23T06:00:00.000Z' as Instant;
  await app.storage.db
    .insertInto('outgoing_mail')
    .values({
      key: 'broken',
      person: els.id,
      kind: 'reminder',
      about: '{"day":',
      made_at: made,
      next_try_at: made,
    })
    .execute();
  await at(mondayMorning);
  expect(mail.received.map(({ to }) => to.join(',')).toSorted()).toEqual([els.login, kees.login].toSorted());
  expect((await queue()).find(({ key }) => key === 'broken')).toMatchObject({ outcome: null, tries: 1 });
  for (let days = 1; days <= 20; days += 1)
    await at(new Date(Date.parse(mondayMorning) + days * 24 * hour).toISOString());
  expect((await queue()).find(({ key }) => key === 'broken')).toMatchObject({ outcome: 'given-up' });
});

test('a clock that leaps years ahead and back sends one overview, not hundreds, and leaves none behind', async () => {
  const mail = await startMailServer();
  const { at, queue } = await postOffice(mail.url);
  await at('2029-03-05T09:00:00Z');
  expect(mail.received).toHaveLength(2);
  await at(mondayMorning);
  await at('2026-11-23T07:30:00Z');
  expect(mail.received).toHaveLength(4);
  expect((await queue()).every(({ outcome }) => outcome === 'sent')).toBe(true);
});

test('the day before, whoever owns an action is reminded once, in their language; done ones and others hear nothing', async () => {
  const mail = await startMailServer();
  const { at, action, kees, els, board } = await postOffice(mail.url);
  await kees.who.ask('PUT', '/api/v1/my-post', { ...postPreference, digest: false, language: 'en' });
  await els.who.ask('PUT', '/api/v1/my-post', { ...postPreference, digest: false });
  const id = await action('Formulier korter', kees.id, '2026-11-25' as Day);
  await at('2026-11-24T07:30:00Z');
  expect(mail.received).toEqual([]);
  await at('2026-11-24T08:30:00Z');
  await at('2026-11-24T09:30:00Z');
  expect(mail.received).toHaveLength(1);
  const [letter] = mail.received;
  expect(letter?.to).toEqual([kees.login]);
  expect(letter?.text).toContain('This action of yours is due Wednesday 25 November.');
  expect(letter?.text).toContain(`/bord/${board}?kaart=action:${id}`);
});

test('mentions are gathered: settled, one letter an hour, none at night, never of one’s own, and never what was said', async () => {
  const mail = await startMailServer();
  const { at, action, say, kees, clock } = await postOffice(mail.url, { digest: false });
  const id = await action('Formulier', kees.id);
  clock.now = Date.parse('2026-11-24T09:00:00Z');
  await say(id, '@Kees wil jij mevrouw Jansen bellen?');
  await say(id, 'ik, @Kees, doe het', kees.id);
  await at('2026-11-24T09:05:00Z');
  expect(mail.received).toEqual([]);
  await say(id, 'en @kees nog iets');
  await at('2026-11-24T09:16:00Z');
  expect(mail.received).toHaveLength(1);
  expect(mail.received[0]?.raw).toMatch(/^Subject: 2 keer noemde een collega je\r$/m);
  expect(mail.received[0]?.text).toContain('Els noemde je bij “Formulier” (Team Zorg)');
  expect(mail.received[0]?.text).not.toContain('Jansen');
  await say(id, '@Kees?');
  await at('2026-11-24T09:40:00Z');
  expect(mail.received).toHaveLength(1);
  await at('2026-11-24T10:20:00Z');
  expect(mail.received).toHaveLength(2);
  clock.now = Date.parse('2026-11-24T18:00:00Z');
  await say(id, '@Kees morgen?');
  await at('2026-11-24T21:00:00Z');
  expect(mail.received).toHaveLength(2);
  await at('2026-11-25T07:00:30Z');
  expect(mail.received).toHaveLength(3);
});

test('what was seen in the app comes in no mail', async () => {
  const mail = await startMailServer();
  const { at, action, say, kees, clock } = await postOffice(mail.url, { digest: false });
  const id = await action('Formulier', kees.id);
  clock.now = Date.parse('2026-11-24T09:00:00Z');
  await say(id, '@Kees?');
  const [notice] = (await kees.who.ask('GET', '/api/v1/notices')).read(notices).notices;
  expect(notice).toMatchObject({ kind: 'mention', by: 'Els', card: { title: 'Formulier' }, seen: false });
  await kees.who.ask('POST', '/api/v1/notices/seen', { ids: [notice?.id] });
  await at('2026-11-24T09:30:00Z');
  expect(mail.received).toEqual([]);
});

test('a mail server that is away for days holds nothing up and loses nothing: everything comes once it is back, once', async () => {
  const mail = await startMailServer();
  const { port } = new URL(mail.url);
  const gone = `smtp://127.0.0.1:${port}?from=bord@gemeente.example`;
  await mail.stop();
  const { at, queue, clock, els } = await postOffice(gone);
  await at(mondayMorning);
  expect(await queue()).toMatchObject([{ tries: 1 }, { tries: 1 }]);
  // each round it tries again, with growing pauses
  for (let minute = 1; minute <= 180; minute += 1) await at(new Date(clock.now + 60_000).toISOString());
  const tries = (await queue()).map((row) => row.tries);
  expect(Math.max(...tries)).toBeLessThanOrEqual(6);
  expect((await els.who.ask('GET', '/api/v1/me')).status).toBe(200);
  const back = await startMailServer({ port: Number(port) });
  clock.now += 13 * hour;
  await at(new Date(clock.now).toISOString());
  await at('2026-11-24T07:30:00Z');
  await at('2026-11-24T07:31:00Z');
  expect(back.received).toHaveLength(2);
  expect((await queue()).map((row) => row.outcome)).toEqual(['sent', 'sent']);
});

test('what nobody takes for days is given up, and the app says so', async () => {
  const mail = await startMailServer({ refuses: true });
  const { at, queue, kees, clock } = await postOffice(mail.url, { quietFrom: 0, quietUntil: 0 });
  await at(mondayMorning);
  for (let at6 = 0; at6 < 40; at6 += 1) {
    clock.now += 6 * hour;
    await at(new Date(clock.now).toISOString());
  }
  expect((await queue()).filter(({ key }) => key.endsWith('2026-11-23')).map((row) => row.outcome)).toEqual([
    'given-up',
    'given-up',
  ]);
  const told = (await kees.who.ask('GET', '/api/v1/notices')).read(notices);
  expect(told.notices.filter(({ kind }) => kind === 'undelivered')).not.toEqual([]);
  const ids = told.notices.map(({ id }) => id);
  await kees.who.ask('POST', '/api/v1/notices/seen', { ids });
  const after = (await kees.who.ask('GET', '/api/v1/notices')).read(notices);
  expect(after.notices.filter(({ kind }) => kind === 'undelivered')).toEqual([]);
});

test('two rounds at once make each letter once, and a letter taken twice has one Message-ID', async () => {
  const mail = await startMailServer();
  const { app, clock, queue } = await postOffice(mail.url);
  clock.now = Date.parse(mondayMorning);
  await Promise.all([app.postJob.run(), app.postJob.run(), app.postJob.run()]);
  expect(mail.received).toHaveLength(2);
  expect(await queue()).toHaveLength(2);
  // a server that was killed between handing over and writing that down
  await app.storage.db.updateTable('outgoing_mail').set({ ended_at: null, outcome: null }).execute();
  clock.now += 2 * 60_000;
  await app.postJob.run();
  const ids = mail.received.map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw)?.[1]);
  expect(new Set(ids).size).toBe(2);
  expect(ids).toHaveLength(4);
});

test('who left, who lost the right and who turned it off get nothing, also when it was made before', async () => {
  const mail = await startMailServer({ refuses: true });
  const { at, app, administrator, kees, els, team, queue, clock, action, say } = await postOffice(mail.url);
  const id = await action('Formulier', kees.id);
  clock.now = Date.parse('2026-11-24T09:00:00Z');
  await say(id, '@Kees?');
  await at('2026-11-24T09:30:00Z');
  expect((await queue()).map(({ kind, outcome }) => [kind, outcome])).toContainEqual(['mentions', null]);
  // out of the team, and the board is for the team alone
  await els.who.ask('PATCH', `/api/v1/boards/${(await boardOf(app)).id}`, { openTo: 'team' });
  await els.who.ask('DELETE', `/api/v1/teams/${team}/members/${kees.id}`);
  await at('2026-11-24T11:00:00Z');
  expect((await queue()).filter(({ kind }) => kind === 'mentions')).toMatchObject([{ outcome: 'withdrawn' }]);
  expect((await kees.who.ask('GET', '/api/v1/notices')).read(notices).notices).toEqual([]);
  await administrator.ask('POST', `/api/v1/people/${els.id}/deactivate`, {});
  await at('2026-11-30T07:00:30Z');
  expect((await queue()).filter(({ key }) => key === `digest:${els.id}:2026-11-30`)).toEqual([]);
});

test('one click in the letter turns it off without signing in, says so, and can be taken back; nothing else can be done with it', async () => {
  const mail = await startMailServer();
  const { at, server, kees } = await postOffice(mail.url);
  await at(mondayMorning);
  const letter = mail.received.find(({ to }) => to[0] === kees.login);
  const token = /\/post-uit#(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  expect(token.length).toBeGreaterThan(40);
  const off = await server.nobody.ask('POST', '/api/v1/post/off', { token });
  expect([off.status, off.body]).toEqual([200, { letter: 'digest', on: false }]);
  expect((await kees.who.ask('GET', '/api/v1/my-post')).body).toMatchObject({
    digest: false,
    mentions: true,
  });
  await at('2026-11-30T07:00:30Z');
  expect(mail.received.filter(({ to }) => to[0] === kees.login)).toHaveLength(1);
  await server.nobody.ask('POST', '/api/v1/post/on', { token });
  expect((await kees.who.ask('GET', '/api/v1/my-post')).body).toMatchObject({ digest: true });
  // as the mail program of its reader would (RFC 8058)
  const click = await fetch(`${server.url}/api/v1/post/one-click?token=${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(click.status).toBe(200);
  expect((await kees.who.ask('GET', '/api/v1/my-post')).body).toMatchObject({ digest: false });
  // looking does nothing, and other letters and people aren't its business
  expect((await server.nobody.ask('GET', `/api/v1/post/one-click?token=${token}`)).status).toBe(404);
  const [person, kind, mac] = token.split('.');
  for (const forged of [
    `${person}.mentions.${mac}`,
    `ander.${kind}.${mac}`,
    `${person}.${kind}.${mac}x`,
    `${person}.${kind}.`,
    '',
    'x',
  ])
    expect([forged, (await server.nobody.ask('POST', '/api/v1/post/on', { token: forged })).status]).toEqual([
      forged,
      404,
    ]);
});

test('erasing somebody leaves nothing of their post, and a letter that went is forgotten after its term', async () => {
  const mail = await startMailServer();
  const { at, app, action, say, els, kees, administrator } = await postOffice(mail.url);
  const id = await action('Formulier', kees.id);
  await say(id, '@Kees, en @Els', kees.id);
  await say(id, '@Kees?');
  await kees.who.ask('POST', '/api/v1/my-diary-feed', {});
  await at(mondayMorning);
  await administrator.ask('POST', `/api/v1/people/${kees.id}/deactivate`, {});
  expect((await administrator.ask('POST', `/api/v1/people/${kees.id}/erase`, {})).status).toBe(204);
  const { db } = app.storage;
  for (const table of ['post_preference', 'outgoing_mail', 'diary_feed', 'mention'] as const) {
    const rows = await db.selectFrom(table).select('person').execute();
    expect([table, rows.map(({ person }) => person).filter((each) => each === kees.id)]).toEqual([table, []]);
  }
  const [left] = (await els.who.ask('GET', '/api/v1/notices')).read(notices).notices;
  expect(left).toMatchObject({ kind: 'mention', by: 'Oud-medewerker' });
  const store = new RetentionStore(db);
  expect(await store.removeLetters('2026-11-23T00:00:00.000Z' as Instant)).toBe(0);
  expect(await store.removeLetters('2026-11-24T00:00:00.000Z' as Instant)).toBe(2);
});

type App = AppServer['app'];

async function boardOf(app: App): Promise<{ readonly id: BoardId }> {
  return app.storage.db.selectFrom('board').select('id').executeTakeFirstOrThrow();
}
