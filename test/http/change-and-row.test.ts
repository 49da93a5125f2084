import { AuditStore } from '@verbeterbord/server/storage/operations/audit.ts';
import { sql, type Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { askCode, screenOn } from '../support/screens.ts';
import { administrator, guestOn } from '../support/visitors.ts';

test('a change of rights whose row cannot be written did not happen, and happens whole when it can', async () => {
  const server = await startApp();
  const { db } = server.app.storage;
  const [admin, els] = [await administrator(server), await server.as('els')];
  await server.as('noor');
  const guest = await guestOn(server, 'jeugd');
  const screen = await screenOn(server, els, ['thuis']);
  const { code } = await askCode(server);
  const hang = { code, name: 'hal', boards: ['thuis'], every: null };
  const changes = [
    [els, 'PUT', '/api/v1/teams/thuis/members/joost', { role: 'member' }],
    [els, 'PUT', '/api/v1/teams/thuis/delegate', { delegate: { person: 'joost' } }],
    [els, 'DELETE', '/api/v1/teams/thuis/members/joost', undefined],
    [els, 'POST', '/api/v1/teams/thuis/invitations', { role: 'member' }],
    [admin, 'POST', '/api/v1/people', { name: 'Toos Proef' }],
    [admin, 'PATCH', '/api/v1/people/noor', { administrator: true, role: 'Beheerder' }],
    [admin, 'POST', '/api/v1/teams', { name: 'Proefteam', parent: null }],
    [admin, 'POST', '/api/v1/tokens', { name: 'koppeling', scopes: ['read'] }],
    [admin, 'PATCH', '/api/v1/settings', { sessions: { idleHours: 1, absoluteDays: 1 }, offline: 'off' }],
    [admin, 'PUT', '/api/v1/group-mappings', { mappings: [{ group: 'g', team: 'thuis', role: 'member' }] }],
    [admin, 'DELETE', `/api/v1/guest-links/${guest.link}`, undefined],
    [els, 'POST', '/api/v1/displays', hang],
    [els, 'PATCH', `/api/v1/displays/${screen.id}`, { every: 30 }],
    [els, 'DELETE', `/api/v1/displays/${screen.id}`, undefined],
    [admin, 'POST', '/api/v1/people/noor/deactivate', undefined],
    [els, 'POST', '/api/v1/my-sessions/end-all', { others: false }],
  ] as const;
  for (const [who, method, path, body] of changes) {
    const before = await everything(db);
    await sql`create trigger full before insert on audit begin select raise(abort, 'no room'); end`.execute(
      db,
    );
    const failed = await who.ask(method, path, body);
    await sql`drop trigger full`.execute(db);
    expect(failed.status, `${method} ${path}`).toBeGreaterThanOrEqual(500);
    expect(await everything(db), `${method} ${path}`).toEqual(before);

    const done = await who.ask(method, path, body);
    expect(done.status, `${method} ${path}: ${done.text}`).toBeLessThan(300);
    expect(await everything(db), `${method} ${path}`).not.toEqual(before);
  }
  expect(await new AuditStore(db, Date.now).verify()).toMatchObject({ ok: true });
});

/** Every row of every table, but for when a session was last seen. */
async function everything<Schema>(db: Kysely<Schema>): Promise<Record<string, unknown[]>> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
  const rows: Record<string, unknown[]> = {};
  for (const { name } of tables.rows) {
    const all = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    rows[name] = all.rows.map(({ seen_at: _seen, ...row }) => row);
  }
  return rows;
}
