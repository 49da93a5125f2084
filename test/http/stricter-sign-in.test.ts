import { SessionStore } from '@verbeterbord/server/storage/access/sessions.ts';
import { changedSignInSettings } from '@verbeterbord/shared/api/sign-on.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { auditOf } from '../support/oidc-app.ts';
import { realOrganisation, type Colleague, type RealOrganisation } from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

const path = '/api/v1/settings/sign-in';
const issuer = 'https://login.example.nl';
const oidc = {
  issuer,
  clientId: 'verbeterbord',
  clientSecret: null,
  name: 'Voorbeeld',
  scopes: 'openid',
  groupsClaim: '',
  join: 'everybody',
  kind: 'other',
};
const loose = { localAccounts: true, secondFactor: 'optional', oidc: null };

/** As if they had linked their account at a provider. */
async function linked({ server }: RealOrganisation, person: PersonId, at = issuer): Promise<void> {
  const moment = toInstant(Date.now());
  await server.app.storage.db
    .insertInto('external_account')
    .values({ issuer: at, subject: person, person, email: null, linked_at: moment, seen_at: moment })
    .execute();
}

/** As if they had come in by the provider. */
async function cameBy({ server }: RealOrganisation, { id }: Colleague, at = issuer): Promise<void> {
  await server.app.storage.db
    .updateTable('session')
    .set({ method: 'oidc', issuer: at, subject: id })
    .where('person', '=', id)
    .execute();
}

async function withApp({ server }: RealOrganisation, { id }: Colleague): Promise<void> {
  await server.app.storage.db
    .updateTable('local_account')
    .set({ totp_secret: 'sealed', totp_confirmed_at: toInstant(Date.now()) })
    .where('person', '=', id)
    .execute();
}

async function isIn({ who }: Pick<Colleague, 'who'>): Promise<unknown> {
  const answer = await who.ask('GET', '/api/v1/me');
  return answer.status === 200 ? true : (answer.body as { code: string }).code;
}

test('asking for a second factor puts out who came in without one, within a second and with their open board', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const els = await organisation.person('Els', { team, role: 'lead' });
  const app = await organisation.person('Bea');
  await withApp(organisation, app);
  const elsewhere = await organisation.person('Cas');
  await administrator.ask('PUT', path, { ...loose, oidc });
  await cameBy(organisation, elsewhere);
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/board:${board}`, {
    headers: { cookie: els.who.cookie },
  });
  onTestFinished(() => socket.terminate());
  const closed = new Promise<number>((resolve) => void socket.once('close', resolve));
  await new Promise((resolve) => void socket.once('message', resolve));

  const set = await administrator.ask('PUT', path, { ...loose, secondFactor: 'required', oidc });
  expect(set.read(changedSignInSettings).ended).toBe(1);
  expect(await closed).toBe(closeCodes.notSignedIn);
  expect(await isIn(els)).toBe('session-ended');
  expect(await isIn(app)).toBe(true);
  expect(await isIn(elsewhere)).toBe(true);
  // who asked has none either, and goes on
  expect(await isIn({ who: administrator })).toBe(true);
  const rows = await auditOf(organisation, 'settings-changed');
  expect(rows.map(({ ended }) => ended)).toEqual([0, 1]);
});

test('switching local accounts off puts out who came in by a password', async () => {
  const organisation = await realOrganisation();
  const { administrator, administratorId } = organisation;
  const els = await organisation.person('Els');
  const elsewhere = await organisation.person('Cas');
  await linked(organisation, administratorId);
  await cameBy(organisation, elsewhere);
  const set = await administrator.ask('PUT', path, { ...loose, localAccounts: false, oidc });
  expect(set.read(changedSignInSettings).ended).toBe(1);
  expect([await isIn(els), await isIn(elsewhere), await isIn({ who: administrator })]).toEqual([
    'session-ended',
    true,
    true,
  ]);
});

test('another provider, or none, puts out who came in by the one before', async () => {
  const organisation = await realOrganisation();
  const { administrator } = organisation;
  await administrator.ask('PUT', path, { ...loose, oidc });
  const els = await organisation.person('Els');
  const cas = await organisation.person('Cas');
  await cameBy(organisation, cas);
  // what is only called otherwise is the same one
  const renamed = await administrator.ask('PUT', path, { ...loose, oidc: { ...oidc, name: 'Werk' } });
  expect(renamed.read(changedSignInSettings).ended).toBe(0);
  const other = { ...oidc, issuer: 'https://other.example.nl' };
  expect((await administrator.ask('PUT', path, { ...loose, oidc: other })).body).toMatchObject({ ended: 1 });
  expect(await isIn(cas)).toBe('session-ended');
  const dirk = await organisation.person('Dirk');
  await cameBy(organisation, dirk, other.issuer);
  expect((await administrator.ask('PUT', path, loose)).body).toMatchObject({ ended: 1 });
  expect([await isIn(dirk), await isIn(els)]).toEqual(['session-ended', true]);
});

test('the provider stays while it is the only way in of every administrator', async () => {
  const organisation = await realOrganisation();
  const { server, administrator, administratorId } = organisation;
  const { db } = server.app.storage;
  await administrator.ask('PUT', path, { ...loose, oidc });
  await linked(organisation, administratorId);
  await db
    .updateTable('local_account')
    .set({ password_hash: null })
    .where('person', '=', administratorId)
    .execute();
  const other = { ...oidc, issuer: 'https://other.example.nl' };
  for (const change of [loose, { ...loose, oidc: other }])
    expect((await administrator.ask('PUT', path, change)).body).toMatchObject({
      status: 409,
      code: 'last-way-in',
    });
  expect((await administrator.ask('PUT', path, { ...loose, oidc })).status).toBe(200);
  const bea = await organisation.person('Bea');
  await db.updateTable('person').set({ administrator: 1 }).where('id', '=', bea.id).execute();
  expect((await administrator.ask('PUT', path, loose)).body).toMatchObject({ code: 'last-way-in' });
  await db
    .updateTable('local_account')
    .set({ password_hash: 'something' })
    .where('person', '=', bea.id)
    .execute();
  expect((await administrator.ask('PUT', path, loose)).status).toBe(200);
});

test('an administrator who cannot sign in does not count: the last one who can stays', async () => {
  const organisation = await realOrganisation();
  const { server, administrator, administratorId } = organisation;
  const { db } = server.app.storage;
  const bea = await organisation.person('Bea');
  await db.updateTable('person').set({ administrator: 1 }).where('id', '=', bea.id).execute();
  const deactivate = `/api/v1/people/${administratorId}/deactivate`;
  const asStaff = () =>
    administrator.ask('PATCH', `/api/v1/people/${administratorId}`, { administrator: false });
  // Bea never chose a password, and her account elsewhere is at a provider of before
  await linked(organisation, bea.id, 'https://before.example.nl');
  expect((await bea.who.ask('POST', deactivate)).body).toMatchObject({ code: 'last-administrator' });
  expect((await asStaff()).body).toMatchObject({ code: 'last-administrator' });
  const lines: string[] = [];
  const out = { line: () => undefined, problem: (line: string) => void lines.push(line) };
  expect(await server.app.runVerb(['user', 'disable', administratorId], out)).not.toBe(0);
  await administrator.ask('PUT', path, { ...loose, oidc });
  await linked(organisation, bea.id);
  expect((await asStaff()).status).toBe(204);
});

test('a password that was changed while it was being looked at lets nobody in', async () => {
  const organisation = await realOrganisation();
  const { server } = organisation;
  const els = await organisation.person('Els');
  const { db } = server.app.storage;
  const sessions = async (): Promise<number> =>
    (await db.selectFrom('session').select('id').where('person', '=', els.id).execute()).length;
  const before = await sessions();
  const { changed_at: looked } = await db
    .selectFrom('local_account')
    .select('changed_at')
    .where('person', '=', els.id)
    .executeTakeFirstOrThrow();
  const store = new SessionStore(db);
  const enter = (id: string, passwordOf: typeof looked | null) =>
    store.add({
      tokenHash: `hash-${id}`,
      id: asId(id),
      person: els.id,
      method: 'password',
      device: 'test',
      createdAt: toInstant(Date.now()),
      expiresAt: toInstant(Date.now() + 60_000),
      origin: null,
      passwordOf,
    });
  expect(await enter('one', looked)).toBe(true);
  await db
    .updateTable('local_account')
    .set({ changed_at: toInstant(Date.now() + 1000) })
    .where('person', '=', els.id)
    .execute();
  expect(await enter('two', looked)).toBe(false);
  // nor does anything get in who was deactivated meanwhile, to come alive when they come back
  await db.updateTable('person').set({ state: 'deactivated' }).where('id', '=', els.id).execute();
  expect(await enter('three', null)).toBe(false);
  expect(await sessions()).toBe(before + 1);
});
