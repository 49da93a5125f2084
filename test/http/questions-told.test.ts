import { notices, type Notice } from '@verbeterbord/shared/api/notices.ts';
import { dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { crossingOffice } from '../support/crossing-office.ts';
import type { Colleague } from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

type Told = Extract<Notice, { readonly kind: 'question' }>;

async function toldTo({ who }: Colleague): Promise<Told[]> {
  const { notices: all } = (await who.ask('GET', '/api/v1/notices')).read(notices);
  return all.filter((notice): notice is Told => notice.kind === 'question');
}

test('who asked hears what came of it, who asked back hears the reply, and nobody of what they did themselves', async () => {
  const office = await crossingOffice();
  const { kees, daan, els, ruth, joost, zorg, domein } = office;
  const id = await office.obstacle('Te weinig balies');
  const question = await office.ask({ kind: 'obstacle', id });
  const heard: (readonly string[])[] = [];
  office.organisation.server.app.events.on('noticesChanged', ({ people }) => heard.push(people));
  await office.step(daan, question, 'take-up');
  expect(await toldTo(kees)).toEqual([]);
  await office.step(daan, question, 'ask-back', 'Waar?');
  expect(await toldTo(kees)).toMatchObject([
    {
      verb: 'ask-back',
      question,
      title: 'Te weinig balies',
      team: 'Sociaal domein',
      words: 'Waar?',
      board: { id: zorg.board, title: 'Team Zorg' },
      card: { kind: 'obstacle', id },
      overview: null,
      seen: false,
    },
  ]);
  await office.step(kees, question, 'reply', 'In de hal');
  expect(await toldTo(daan)).toMatchObject([
    { verb: 'reply', team: 'Team Zorg', words: 'In de hal', board: null, card: null, overview: domein.team },
  ]);
  await office.step(daan, question, 'pass-up', 'Te groot');
  await office.step(ruth, question, 'answer', 'Ja');
  expect((await toldTo(kees)).map(({ verb, team }) => [verb, team])).toEqual([
    ['answer', 'Directie'],
    ['pass-up', 'Directie'],
    ['ask-back', 'Sociaal domein'],
  ]);
  expect(heard).toEqual([[kees.id], [daan.id], [kees.id], [kees.id]]);
  for (const other of [els, joost, ruth]) expect(await toldTo(other)).toEqual([]);

  const [first] = await toldTo(kees);
  await daan.who.ask('POST', '/api/v1/notices/seen', { ids: [first?.id] });
  expect((await toldTo(kees))[0]).toMatchObject({ seen: false });
  await kees.who.ask('POST', '/api/v1/notices/seen', { ids: [first?.id] });
  expect((await toldTo(kees))[0]).toMatchObject({ verb: 'answer', seen: true });
});

test('who may no longer see the board hears nothing of its questions, and what is old is not told', async () => {
  const clock = { now: Date.parse('2026-11-22T09:00:00Z') };
  const office = await crossingOffice({ now: () => clock.now });
  const { kees, daan, zorg, organisation } = office;
  const { db } = organisation.server.app.storage;
  const question = await office.ask({ kind: 'obstacle', id: await office.obstacle('Balie') });
  await office.step(daan, question, 'answer', 'Ja');
  expect(await toldTo(kees)).toHaveLength(1);
  await db.updateTable('board').set({ open_to: 'team' }).where('id', '=', zorg.board).execute();
  await organisation.administrator.ask('DELETE', `/api/v1/teams/${zorg.team}/members/${kees.id}`);
  expect(await toldTo(kees)).toEqual([]);
  await organisation.administrator.ask('PUT', `/api/v1/teams/${zorg.team}/members/${kees.id}`, {
    role: 'member',
    from: dayOf(clock.now),
    until: null,
  });
  expect(await toldTo(kees)).toHaveLength(1);
  await db
    .updateTable('team_notice')
    .set({ at: toInstant(clock.now - 31 * 24 * 3_600_000) })
    .execute();
  expect(await toldTo(kees)).toEqual([]);
});

test('whoever is erased is told of nothing, and asked as a former colleague', async () => {
  const office = await crossingOffice();
  const { kees, daan, organisation } = office;
  const { db } = organisation.server.app.storage;
  const question = await office.ask({ kind: 'obstacle', id: await office.obstacle('Balie') });
  await office.step(daan, question, 'ask-back', 'Waar?');
  for (const what of ['deactivate', 'erase'])
    expect(
      (await organisation.administrator.ask('POST', `/api/v1/people/${kees.id}/${what}`, {})).status,
    ).toBeLessThan(300);
  expect(await db.selectFrom('team_notice').select('id').execute()).toEqual([]);
  expect((await office.detail(daan, question)).steps[0]).toMatchObject({ by: 'Oud-medewerker' });
  expect((await office.step(daan, question, 'answer', 'Ja')).status).toBe(204);
});
