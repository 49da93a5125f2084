import { notices } from '@verbeterbord/shared/api/notices.ts';
import { addDays, dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { postOffice, postPreference } from '../support/post-office.ts';

vi.setConfig({ testTimeout: 30_000 });

const day = 24 * 3_600_000;

test('where nobody can be mailed, the same shows in the app until it is put away', async () => {
  const { kees, action, clock } = await postOffice(null);
  const today = dayOf(clock.now);
  const late = await action('Te laat', kees.id, addDays(today, -3));
  const tomorrow = await action('Morgen', kees.id, addDays(today, 1));
  await action('Volgende week', kees.id, addDays(today, 7));
  const told = (await kees.who.ask('GET', '/api/v1/notices')).read(notices);
  expect(told.notices).toMatchObject([
    { kind: 'due', when: 'late', card: { id: late } },
    { kind: 'due', when: 'tomorrow', card: { id: tomorrow } },
  ]);
  expect(told.overview).toMatchObject({
    day: '2026-11-16',
    boards: [{ title: 'Team Zorg', total: 3, done: 0 }],
  });
  expect(told.overview?.boards[0]?.mine).toHaveLength(3);
  await kees.who.ask('POST', '/api/v1/notices/seen', { ids: [told.overview?.id] });
  expect((await kees.who.ask('GET', '/api/v1/notices')).read(notices).overview).toBeNull();
  clock.now += 7 * day;
  expect((await kees.who.ask('GET', '/api/v1/notices')).read(notices).overview).not.toBeNull();
  expect((await kees.who.ask('GET', '/api/v1/my-post')).body).toMatchObject({
    mail: 'no-server',
    digest: true,
  });
});

test('what names nothing of mine, or nothing at all, is marked by nobody', async () => {
  const { kees, els, action, say } = await postOffice(null);
  const id = await action('Formulier', kees.id);
  await say(id, '@Kees?');
  const [notice] = (await kees.who.ask('GET', '/api/v1/notices')).read(notices).notices;
  for (const ids of [
    [notice?.id],
    ['mention:a:action:b:c'],
    ['late-edit:1'],
    ['letter:999999999999'],
    ["x';--"],
    ['overview:2026-02-30'],
  ])
    expect((await els.who.ask('POST', '/api/v1/notices/seen', { ids })).status).toBe(204);
  expect((await kees.who.ask('GET', '/api/v1/notices')).read(notices).unseen).toBe(2);
  expect((await els.who.ask('POST', '/api/v1/notices/seen', { ids: [] })).status).toBe(400);
  for (const wrong of [
    { digestHour: 24 },
    { digestWeekday: 0 },
    { language: 'de' },
    { extra: 1 },
    { digest: 'ja' },
  ])
    expect((await els.who.ask('PUT', '/api/v1/my-post', { ...postPreference, ...wrong })).status).toBe(400);
});

test('an edit that came too late is told to who wrote it until they put it away where its text is', async () => {
  const { app, board, kees, els, clock } = await postOffice(null);
  const id = await app.storage.db
    .insertInto('late_edit')
    .values({
      board,
      card_kind: 'action',
      card: 'weg',
      person: kees.id,
      at: toInstant(clock.now),
      content: JSON.stringify({
        title: 'Formulier',
        why: 'departed',
        fields: [{ field: 'notes', text: 'nog iets' }],
      }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const lateOf = async (who: typeof kees) =>
    (await who.who.ask('GET', '/api/v1/notices'))
      .read(notices)
      .notices.filter(({ kind }) => kind === 'late-edit');
  expect(await lateOf(kees)).toMatchObject([{ card: { id: 'weg', title: 'Formulier' }, seen: false }]);
  expect(await lateOf(els)).toEqual([]);
  await kees.who.ask('POST', '/api/v1/notices/seen', { ids: [`late-edit:${id.id}`] });
  expect(await lateOf(kees)).toMatchObject([{ seen: false }]);
  await kees.who.ask('POST', `/api/v1/boards/${board}/late-edits/seen`, { ids: [id.id] });
  expect(await lateOf(kees)).toMatchObject([{ seen: true }]);
});
