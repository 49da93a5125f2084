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
  expect(await toldTo(kees)).toEqual([]);
  await office.step(daan, question, 'take-up');
  expect(await toldTo(kees)).toMatchObject([
    { verb: 'take-up', title: 'Te weinig balies', team: 'Sociaal domein', words: '', overview: null },
  ]);
  await office.step(daan, question, 'ask-back', 'Waar?');
  expect((await toldTo(kees)).slice(0, 1)).toMatchObject([
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
    ['take-up', 'Sociaal domein'],
  ]);
  // who was told that it waits looks again once it doesn't
  expect(heard.map((people) => new Set(people))).toEqual([
    new Set([kees.id, daan.id, els.id]),
    new Set([kees.id]),
    new Set([daan.id]),
    new Set([kees.id, ruth.id]),
    new Set([kees.id, daan.id, els.id, ruth.id]),
  ]);
  for (const other of [els, joost, ruth]) expect(await toldTo(other)).toEqual([]);

  const [first] = await toldTo(kees);
  await daan.who.ask('POST', '/api/v1/notices/seen', { ids: [first?.id] });
  expect((await toldTo(kees))[0]).toMatchObject({ seen: false });
  await kees.who.ask('POST', '/api/v1/notices/seen', { ids: [first?.id] });
  expect((await toldTo(kees))[0]).toMatchObject({ verb: 'answer', seen: true });
});

test('who has to answer is told that a question waits, until somebody took it up, and again by the team that it is passed up to', async () => {
  const office = await crossingOffice();
  const { kees, daan, els, ruth, joost, domein, directie, jeugd, organisation } = office;
  const { db } = organisation.server.app.storage;
  const mila = await organisation.person('Mila', { team: domein.team, role: 'member' });
  const sam = await organisation.person('Sam', { team: jeugd.team, role: 'member' });
  const oud = await organisation.person('Oud', { team: jeugd.team, role: 'member' });
  await db
    .insertInto('delegate')
    .values([
      { team: jeugd.team, parent: domein.team, person: joost.id, deputy: sam.id },
      { team: domein.team, parent: directie.team, person: oud.id, deputy: daan.id },
    ])
    .execute();
  const id = await office.obstacle('Balie');
  const question = await office.ask({ kind: 'obstacle', id }, 'Mogen we een balie?');
  const waits = {
    verb: 'ask',
    question,
    title: 'Balie',
    team: 'Team Zorg',
    words: 'Mogen we een balie?',
    board: null,
    card: null,
    seen: false,
  };
  // the lead, the delegates; neither the deputy beside one, nor its members, nor who asked
  for (const who of [daan, els, joost])
    expect(await toldTo(who)).toMatchObject([{ ...waits, overview: domein.team }]);
  for (const who of [mila, sam, kees, ruth]) expect(await toldTo(who)).toEqual([]);

  // passed up: the lead above, and not who passed it up, though he is the deputy of one who speaks for nobody
  await office.step(daan, question, 'pass-up', 'Te groot voor ons');
  expect(await toldTo(ruth)).toMatchObject([{ ...waits, overview: directie.team }]);
  for (const who of [daan, els, joost, oud]) expect(await toldTo(who)).toEqual([]);
  await office.step(ruth, question, 'take-up');
  expect(await toldTo(ruth)).toEqual([]);
  expect((await toldTo(kees)).map(({ verb, team }) => [verb, team])).toEqual([
    ['take-up', 'Directie'],
    ['pass-up', 'Directie'],
  ]);

  // nobody leads it and nobody speaks in it: then its members look after it
  await db.deleteFrom('delegate').execute();
  await organisation.administrator.ask('PUT', `/api/v1/teams/${domein.team}/members/${daan.id}`, {
    role: 'viewer',
    from: dayOf(Date.now()),
    until: null,
  });
  const next = await office.ask({ kind: 'obstacle', id: await office.obstacle('Nog een') });
  expect(await toldTo(mila)).toMatchObject([{ verb: 'ask', question: next }]);
  expect(await toldTo(daan)).toEqual([]);
  expect(await db.selectFrom('outgoing_mail').select('id').execute()).toEqual([]);
});

test('who is told of what a team that ended was asked is who has to answer it now', async () => {
  const office = await crossingOffice();
  const { ruth, daan, zorg, jeugd, domein, directie, organisation } = office;
  const question = await office.ask({ kind: 'obstacle', id: await office.obstacle('Balie') });
  for (const { team } of [zorg, jeugd])
    await organisation.administrator.ask('PATCH', `/api/v1/teams/${team}`, { parent: directie.team });
  expect(await toldTo(ruth)).toEqual([]);
  await organisation.administrator.ask('DELETE', `/api/v1/teams/${domein.team}`);
  expect(await toldTo(ruth)).toMatchObject([
    { verb: 'ask', question, team: 'Team Zorg', overview: directie.team },
  ]);
  expect(await toldTo(daan)).toEqual([]);
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
  const kept = db.selectFrom('team_notice').select('id').where('person', '=', kees.id);
  expect(await kept.execute()).toEqual([]);
  expect((await office.detail(daan, question)).steps[0]).toMatchObject({ by: 'Oud-medewerker' });
  expect((await office.step(daan, question, 'answer', 'Ja')).status).toBe(204);
});
