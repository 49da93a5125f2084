import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import { realOrganisation } from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 30_000 });

interface Entry {
  readonly title: string;
  readonly start: string;
  /** The day after the last, as the format says it. */
  readonly end: string;
  readonly wholeDays: boolean;
  readonly uid: string;
  readonly stamp: string;
  readonly url: string | null;
}

/** Read by a library that isn't the one that wrote it. */
function entriesOf(text: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  expect(calendar.getAllSubcomponents('vtodo')).toEqual([]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      title: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDays: event.startDate.isDate && event.endDate.isDate,
      uid: event.uid,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      url: component.getFirstPropertyValue('url') as string | null,
    };
  });
}

/** A cycle of two weeks that began a week ago, and one owner. */
async function office(now: string, logLevel: 'silent' | 'trace' = 'silent') {
  const clock = { now: Date.parse(now) };
  const organisation = await realOrganisation({ now: () => clock.now, config: { logLevel } });
  const { team, board } = await organisation.team('Team Zorg');
  const els = await organisation.person('Els', { team, role: 'lead' });
  const kees = await organisation.person('Kees', { team, role: 'member' });
  const { app } = organisation.server;
  const make = async (who = kees) => {
    const answer = await who.who.ask('POST', '/api/v1/my-diary-feed', {});
    expect(answer.status).toBe(201);
    return new URL((answer.body as { address: string }).address).pathname;
  };
  const action = async (title: string, owner: PersonId, due: Day) => {
    const done = await app.hub.edit(board, els.id, addAction, {
      title,
      goal: null,
      cycle: 1,
      owners: [owner],
      due,
    });
    if (!done.ok) throw new Error(done.code);
    await app.projector.flush();
    return done.value;
  };
  return { ...organisation, app, clock, team, board, els, kees, make, action };
}

test('a diary reads my actions with a day and the dates of my cycles, as whole days, with a link', async () => {
  const { server, make, action, kees, els, board } = await office('2026-11-22T11:00:00Z');
  const id = await action('Bellen; met, komma\\en\r\nregel', kees.id, '2026-11-25' as Day);
  await action('Van Els', els.id, '2026-11-25' as Day);
  const path = await make();
  const answer = await server.nobody.ask('GET', path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('set-cookie')).toBeNull();
  const entries = entriesOf(answer.text);
  expect(entries.find(({ uid }) => uid.includes(id))).toMatchObject({
    title: 'Bellen; met, komma\\en regel',
    start: '2026-11-25',
    end: '2026-11-26',
    url: `${server.url}/bord/${board}?kaart=action:${id}`,
  });
  expect(answer.text).not.toContain('Van Els');
  expect(entries.filter(({ title }) => title.startsWith('Ronde 1 '))).toMatchObject([
    { title: 'Ronde 1 begint: kiezen', start: '2026-11-15', end: '2026-11-16' },
    { title: 'Ronde 1 eindigt: afsluiten', start: '2026-11-28', end: '2026-11-29' },
  ]);
  for (const entry of entries) expect([entry.title, entry.wholeDays]).toEqual([entry.title, true]);
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
  for (const { stamp } of entries) expect(stamp).toMatch(/Z$/);
  // no line is longer than diaries take
  for (const line of answer.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('summer time, new year and a pause over Christmas move no day', async () => {
  const { server, make, team, app, action, kees } = await office('2026-12-20T22:30:00Z');
  await app.storage.db
    .insertInto('calendar_part')
    .values([
      { team, start: '2026-12-21' as Day, days: 14, first_number: null },
      { team, start: '2027-01-04' as Day, days: 14, first_number: 3 },
    ])
    .execute();
  await action('Oud en nieuw', kees.id, '2026-12-31' as Day);
  await action('Zomertijd', kees.id, '2027-03-28' as Day);
  await action('Wintertijd', kees.id, '2027-10-31' as Day);
  const entries = entriesOf((await server.nobody.ask('GET', await make())).text);
  const on = (title: string) =>
    entries.filter((each) => each.title === title).map(({ start, end }) => [start, end]);
  expect(on('Oud en nieuw')).toEqual([['2026-12-31', '2027-01-01']]);
  expect(on('Zomertijd')).toEqual([['2027-03-28', '2027-03-29']]);
  expect(on('Wintertijd')).toEqual([['2027-10-31', '2027-11-01']]);
  expect(on('Geen ronde')).toEqual([['2026-12-21', '2027-01-04']]);
  expect(on('Ronde 3 begint: kiezen')).toEqual([['2027-01-04', '2027-01-05']]);
  expect(on('Ronde 8 begint: kiezen')).toEqual([['2027-03-15', '2027-03-16']]);
  expect(on('Ronde 8 eindigt: afsluiten')).toEqual([['2027-03-28', '2027-03-29']]);
});

test('what is done leaves the diary, and an unchanged diary is not sent again', async () => {
  const { server, make, action, app, board, kees } = await office('2026-11-22T11:00:00Z');
  const id = await action('Bellen', kees.id, '2026-11-25' as Day);
  const path = await make();
  const first = await server.nobody.ask('GET', path);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{20,}"$/);
  const again = await server.nobody.ask('GET', path, undefined, { 'if-none-match': etag });
  expect([again.status, again.text]).toEqual([304, '']);
  const moved = await app.hub.edit(board, kees.id, moveAction, {
    action: id,
    goal: null,
    state: 'done',
    before: null,
    cycle: 1,
  });
  expect(moved.ok).toBe(true);
  await app.projector.flush();
  const after = await server.nobody.ask('GET', path, undefined, { 'if-none-match': etag });
  expect(after.status).toBe(200);
  expect(after.text).not.toContain('Bellen');
});

test('an address that is wrong, replaced, ended, or of somebody who left answers with the same bytes', async () => {
  const { server, make, kees, els, administrator, app } = await office('2026-11-22T11:00:00Z');
  const invented = await server.nobody.ask('GET', `/agenda/${'a'.repeat(43)}.ics`);
  expect(invented.status).toBe(404);
  const gone = async (path: string): Promise<void> => {
    const answer = await server.nobody.ask('GET', path);
    expect([path.slice(0, 12), answer.status, answer.text]).toEqual([path.slice(0, 12), 404, invented.text]);
    expect([...answer.headers.keys()]).toEqual([...invented.headers.keys()]);
  };
  const first = await make();
  const second = await make();
  await gone(first);
  expect((await server.nobody.ask('GET', second)).status).toBe(200);
  for (const wrong of [
    '/agenda/x.ics',
    '/agenda/.ics',
    `${second}x`,
    second.replace('.ics', ''),
    '/agenda/..%2f.ics',
  ])
    await gone(wrong);
  expect((await kees.who.ask('DELETE', '/api/v1/my-diary-feed')).status).toBe(204);
  expect((await kees.who.ask('DELETE', '/api/v1/my-diary-feed')).status).toBe(404);
  await gone(second);
  const third = await make();
  const ofEls = await make(els);
  await administrator.ask('POST', `/api/v1/people/${kees.id}/deactivate`, {});
  await gone(third);
  // coming back doesn't bring the old address back
  await administrator.ask('POST', `/api/v1/people/${kees.id}/reactivate`, {});
  await gone(third);
  expect((await server.nobody.ask('GET', ofEls)).status).toBe(200);
  const stored = await app.storage.db.selectFrom('diary_feed').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(ofEls.slice(8, 30));
});

test('a right that goes takes its cards out of the diary', async () => {
  const { server, make, action, kees, els, team, board } = await office('2026-11-22T11:00:00Z');
  await action('Bellen', kees.id, '2026-11-25' as Day);
  const path = await make();
  expect((await server.nobody.ask('GET', path)).text).toContain('Bellen');
  await els.who.ask('PATCH', `/api/v1/boards/${board}`, { openTo: 'team' });
  await els.who.ask('DELETE', `/api/v1/teams/${team}/members/${kees.id}`);
  const after = await server.nobody.ask('GET', path);
  expect(after.status).toBe(200);
  expect(entriesOf(after.text)).toEqual([]);
});

test('the address stands in no log, is counted in the audit log without its secret, and many guesses are slowed down', async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  const { server, make, administrator } = await office('2026-11-22T11:00:00Z', 'trace');
  const path = await make();
  const secret = path.slice('/agenda/'.length, -'.ics'.length);
  for (const way of [path, path.replace('agenda', '%61genda'), `${path}/`, `${path}?x=1`])
    await server.nobody.ask('GET', way);
  const audit = await administrator.ask('GET', '/api/v1/audit');
  expect(audit.text).toContain('diary-feed-made');
  spy.mockRestore();
  expect(written.join('')).toContain('/agenda/…');
  expect(written.join('').includes(secret)).toBe(false);
  expect(audit.text.includes(secret)).toBe(false);
  const statuses = await Promise.all(
    Array.from(
      { length: 400 },
      async (_, at) => (await server.nobody.ask('GET', `/agenda/${String(at).padStart(43, 'b')}.ics`)).status,
    ),
  );
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
});
