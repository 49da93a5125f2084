import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { checkBoard } from '@verbeterbord/shared/board/invariants.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, newId, type BoardId, type DisplayId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { startApp } from '../support/app-server.ts';
import { askCode, screenOn, typeCode } from '../support/screens.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-11-21T12:00:00.000Z');
const jeugd = asId<BoardId>('jeugd');

async function server() {
  const clock = { now: start, elapsed: 0 };
  const { app, ...rest } = await startApp({ now: () => clock.now, elapsed: () => clock.elapsed });
  return { app, clock, db: app.storage.db, ...rest };
}

test('a card stays in the bin for its term and then goes for good, with its history; the rest of the board stays', async () => {
  const { app, clock, db } = await server();
  const before = await app.hub.read(jeugd, snapshot);
  // of this cycle: what was done long ago is about to leave
  const [doomed, spared] = before.actions.filter(
    ({ archived, place }) => archived === null && place.state !== 'done',
  );
  if (doomed === undefined || spared === undefined) throw new Error('the example has actions');
  const [goal] = before.goals;
  if (goal === undefined) throw new Error('the example has goals');
  // the stamps are those of the hub's own clock
  for (const { kind, id } of [doomed, goal])
    expect(await app.hub.edit(jeugd, null, archiveCard, { kind, id })).toMatchObject({ ok: true });
  const [oldest] = (await app.hub.read(jeugd, snapshot)).actions.flatMap(({ id, archived }) =>
    id === doomed.id && archived !== null ? [Date.parse(archived.at)] : [],
  );

  clock.now = (oldest ?? 0) + 89 * day;
  await app.upkeep.run();
  expect((await app.hub.read(jeugd, snapshot)).actions.some(({ id }) => id === doomed.id)).toBe(true);

  clock.now = (oldest ?? 0) + 91 * day;
  await app.upkeep.run();
  const after = await app.hub.read(jeugd, snapshot);
  // what was done long ago left with its cycle meanwhile, and is kept apart
  const departed = new Set(
    (await db.selectFrom('departed_card').select('card').execute()).map(({ card }) => card),
  );
  expect(departed.has(doomed.id)).toBe(false);
  expect(after.actions.map(({ id }) => id)).toEqual(
    before.actions
      // and what a closing had put in the bin goes too
      .filter(({ id, archived }) => archived === null && id !== doomed.id && !departed.has(id))
      .map(({ id }) => id),
  );
  expect(after.goals.map(({ id }) => id)).not.toContain(goal.id);
  expect(await app.hub.read(jeugd, (doc) => checkBoard(doc))).toEqual([]);
  const history = await db.selectFrom('card_change').select('id').where('card', '=', doomed.id).execute();
  expect(history).toEqual([]);
  const others = await db.selectFrom('card_change').select('id').where('card', '=', spared.id).execute();
  expect(others.length).toBeGreaterThan(0);
  const written = async () =>
    db
      .selectFrom('audit')
      .select(['detail', 'actor_kind'])
      .where('action', '=', 'retention-applied')
      .orderBy('seq', 'desc')
      .execute();
  const rows = await written();
  expect(rows[0]?.actor_kind).toBe('system');
  // what other teams had stopped goes with them
  expect((JSON.parse(rows[0]?.detail ?? '{}') as { cards: number }).cards).toBeGreaterThanOrEqual(2);
  // a second time nothing is left to do, and nothing is written about it
  await app.upkeep.run();
  expect(await written()).toEqual(rows);
});

test('somebody who was away for months meets a board whose bin was emptied, and goes on', async () => {
  const { app, clock, db } = await server();
  // without records nothing leaves, so that the document stays of one generation
  await db.deleteFrom('cycle_record').execute();
  const away = new Y.Doc();
  Y.applyUpdate(away, await app.hub.read(jeugd, (doc) => Y.encodeStateAsUpdate(doc)));
  const [doomed, other] = snapshot(away).actions.filter((action) => action.archived === null);
  if (doomed === undefined || other === undefined) throw new Error('the example has actions');
  await app.hub.edit(jeugd, null, archiveCard, { kind: 'action', id: doomed.id });
  const context = { by: asId<PersonId>('sanne'), now: toInstant(start), newId };
  editText(away, { kind: 'action', id: doomed.id, field: 'title', text: 'Nog wat' }, context);
  editText(away, { kind: 'action', id: other.id, field: 'title', text: 'Wel bewaard' }, context);
  clock.now = Date.now() + 91 * day;
  await app.upkeep.run();
  const merged = await app.hub.read(jeugd, (doc) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(away));
    return { content: snapshot(copy), violations: checkBoard(copy) };
  });
  expect(merged.violations).toEqual([]);
  expect(merged.content.actions.some(({ id }) => id === doomed.id)).toBe(false);
  expect(merged.content.actions.find(({ id }) => id === other.id)?.title).toBe('Wel bewaard');
});

test('ended sessions, links, invitations and guests go after their terms, and those that go on stay', async () => {
  const { app, clock, db } = await server();
  const at = (days: number) => toInstant(start + days * day);
  const session = (id: string, expires: number, revoked: number | null) => ({
    token_hash: `hash-${id}`,
    id: asId<never>(id),
    person: asId<PersonId>('sanne'),
    method: 'demo' as const,
    device: 'Edge',
    created_at: at(-100),
    seen_at: at(-100),
    expires_at: at(expires),
    revoked_at: revoked === null ? null : at(revoked),
  });
  await db
    .insertInto('session')
    .values([
      session('old', -31, null),
      session('revoked', 10, -31),
      session('recent', -29, null),
      session('live', 10, null),
    ])
    .execute();
  await db
    .insertInto('one_time_link')
    .values([
      { token_hash: 'l1', purpose: 'password', created_at: at(-40), expires_at: at(-31) },
      { token_hash: 'l2', purpose: 'password', created_at: at(-1), expires_at: at(1) },
    ])
    .execute();
  const invitation = (id: string, expires: number) => ({
    id: asId<never>(id),
    token_hash: `inv-${id}`,
    max_uses: 1,
    created_at: at(-60),
    expires_at: at(expires),
  });
  await db
    .insertInto('invitation')
    .values([invitation('i1', -31), invitation('i2', 1)])
    .execute();
  await db
    .insertInto('invitation_use')
    .values({ invitation: asId<never>('i1'), person: asId<PersonId>('sanne'), at: at(-50) })
    .execute();
  const guest = (id: string) => ({
    id: asId<PersonId>(id),
    name: 'Wijkverpleegkundige',
    initials: 'WI',
    role: '',
    office: null,
    kind: 'guest' as const,
  });
  await db
    .insertInto('person')
    .values([guest('g1'), guest('g2')])
    .execute();
  const link = (id: string, expires: number) => ({
    id: asId<never>(id),
    token_hash: `guest-${id}`,
    board: jeugd,
    role: 'onlooker' as const,
    label: 'Zorgpartners',
    created_at: at(-500),
    expires_at: at(expires),
  });
  await db
    .insertInto('guest_link')
    .values([link('gl1', -366), link('gl2', -300)])
    .execute();
  await db
    .insertInto('guest_visit')
    .values([
      { person: asId<PersonId>('g1'), link: asId<never>('gl1'), at: at(-400) },
      { person: asId<PersonId>('g2'), link: asId<never>('gl2'), at: at(-400) },
    ])
    .execute();

  clock.now = start;
  await app.upkeep.run();
  const ids = async (table: 'session' | 'invitation' | 'guest_link') =>
    (await db.selectFrom(table).select('id').orderBy('id').execute()).map((row) => String(row.id));
  expect(await ids('session')).toEqual(['live', 'recent']);
  expect(await ids('invitation')).toEqual(['i2']);
  expect(await ids('guest_link')).toEqual(['gl2']);
  const links = await db.selectFrom('one_time_link').select('token_hash').execute();
  expect(links.map((row) => row.token_hash)).toEqual(['l2']);
  const guests = await db
    .selectFrom('person')
    .select(['id', 'name', 'state'])
    .where('kind', '=', 'guest')
    .orderBy('id')
    .execute();
  expect(guests).toEqual([
    { id: 'g1', name: 'Oud-gast', state: 'erased' },
    { id: 'g2', name: 'Wijkverpleegkundige', state: 'active' },
  ]);
});

test('of a screen that ended, or never came in, nothing is left a month later, and those that hang stay', async () => {
  const office = await server();
  const { app, clock, db } = office;
  const els = await office.as('els');
  const [ended, recent, hanging] = [
    await screenOn(office, els, ['thuis'], { name: 'eerste' }),
    await screenOn(office, els, ['thuis'], { name: 'tweede' }),
    await screenOn(office, els, ['thuis'], { name: 'derde' }),
  ];
  const never = await typeCode(els, (await askCode(office)).code, ['thuis']);
  await askCode(office);
  const at = (days: number) => toInstant(start + days * day);
  const set = (id: DisplayId, fields: { ended_at?: Instant; expires_at?: Instant }) =>
    db.updateTable('display').set(fields).where('id', '=', id).execute();
  await set(ended.id, { ended_at: at(-31) });
  await set(recent.id, { ended_at: at(-29) });
  await set(never, { expires_at: at(-31) });
  await db
    .updateTable('display_pairing')
    .set({ expires_at: at(-31) })
    .execute();

  clock.now = start;
  await app.upkeep.run();
  const screens = await db.selectFrom('display').select('name').orderBy('name').execute();
  expect(screens.map(({ name }) => name)).toEqual(['derde', 'tweede']);
  const people = await db.selectFrom('person').select('id').where('kind', '=', 'display').execute();
  expect(people.map(({ id }) => id).toSorted()).toEqual([recent.person, hanging.person].toSorted());
  const sessions = await db.selectFrom('session').select('person').where('method', '=', 'display').execute();
  expect(sessions.map(({ person }) => person)).not.toContain(ended.person);
  expect(await db.selectFrom('display_pairing').selectAll().execute()).toEqual([]);
  expect((await hanging.asker.ask('GET', '/api/v1/display')).status).toBe(200);
});

test('who was deactivated is erased after the term, and the log of before its own term goes', async () => {
  const { app, clock, db } = await server();
  await db
    .updateTable('person')
    .set({ state: 'deactivated', ended_at: toInstant(start) })
    .where('id', '=', asId<PersonId>('sanne'))
    .execute();
  const name = async () =>
    (
      await db
        .selectFrom('person')
        .select('name')
        .where('id', '=', asId<PersonId>('sanne'))
        .executeTakeFirst()
    )?.name;
  clock.now = start + 364 * day;
  await app.upkeep.run();
  expect(await name()).toBe('Sanne');
  clock.now = start + 366 * day;
  await app.upkeep.run();
  expect(await name()).toBe('Oud-medewerker');
  clock.now = start + 366 * day + 731 * day;
  const count = async () => (await db.selectFrom('audit').select('seq').execute()).length;
  const rows = await count();
  await app.upkeep.run();
  // a clock that leaps destroys nothing at once; it is written down, and a backup is made
  expect(await count()).toBeGreaterThan(rows);
  expect(await db.selectFrom('audit').select(['detail', 'result']).orderBy('seq').execute()).toContainEqual({
    detail: '{"days":731,"reason":"clock"}',
    result: 'refused',
  });
  clock.now += 21 * 3_600_000;
  clock.elapsed += 21 * 3_600_000;
  await app.upkeep.run();
  const actions = await db.selectFrom('audit').select('action').orderBy('seq').execute();
  expect(actions.map((row) => row.action)).not.toContain('person-erased');
  expect(actions.map((row) => row.action)).toContain('audit-pruned');
  expect(await app.runVerb(['audit', 'check'], { line: () => undefined, problem: () => undefined })).toBe(0);
});
