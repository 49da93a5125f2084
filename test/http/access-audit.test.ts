import { AuditStore } from '@verbeterbord/server/storage/operations/audit.ts';
import { actionRef } from '@verbeterbord/shared/api/actions.ts';
import { ownSessions } from '@verbeterbord/shared/api/sessions.ts';
import { madeToken } from '@verbeterbord/shared/api/tokens.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';
import { administrator } from '../support/visitors.ts';

test('every change of access leaves its row: what, who, from where, on what, and no secret', async () => {
  const server = await startApp();
  const [admin, els] = [await administrator(server), await server.as('els')];
  const [one, two] = [await server.as('noor'), await server.as('noor')];
  const made = await admin.ask('POST', '/api/v1/tokens', { name: 'koppeling', scopes: ['read'] });
  const { id, token } = made.read(madeToken);
  await admin.ask('DELETE', `/api/v1/tokens/${id}`);
  const { sessions } = (await one.ask('GET', '/api/v1/my-sessions')).read(ownSessions);
  await one.ask('DELETE', `/api/v1/my-sessions/${sessions.find(({ current }) => !current)?.id}`);
  await one.ask('POST', '/api/v1/my-sessions/end-all', { others: true });
  await one.ask('DELETE', '/api/v1/session');
  await els.ask('PUT', '/api/v1/teams/thuis/members/joost', { role: 'member' });
  await els.ask('PUT', '/api/v1/teams/thuis/delegate', { delegate: { person: 'joost' } });
  await els.ask('PUT', '/api/v1/teams/thuis/delegate', { delegate: null });
  await els.ask('DELETE', '/api/v1/teams/thuis/members/joost');
  const board = (await els.ask('POST', '/api/v1/boards', { team: 'thuis', title: 'Proef' })).read(actionRef);
  await els.ask('PATCH', `/api/v1/boards/${board.id}`, { title: 'Vertrouwelijk plan', openTo: 'team' });

  const audit = new AuditStore(server.app.storage.db, Date.now);
  const rows = (await audit.search({ limit: 100 })).toReversed();
  expect(rows.map(({ action, actor, object }) => [action, actor, object])).toEqual([
    ['token-made', 'karim', id],
    ['token-revoked', 'karim', id],
    ['session-ended', 'noor', sessions.find(({ current }) => !current)?.id],
    ['session-ended', 'noor', 'noor'],
    ['signed-out', 'noor', null],
    ['member-set', 'els', 'thuis'],
    ['delegate-set', 'els', 'thuis'],
    ['delegate-removed', 'els', 'thuis'],
    ['membership-ended', 'els', 'thuis'],
    ['board-created', 'els', board.id],
    ['board-changed', 'els', board.id],
  ]);
  expect(new Set(rows.map(({ actorKind, origin, result }) => `${actorKind} ${origin} ${result}`))).toEqual(
    new Set(['person 127.0.0.1 done']),
  );
  expect(await audit.verify()).toMatchObject({ ok: true, rows: rows.length });
  const text = JSON.stringify(rows);
  for (const secret of [token, ...[one, two, els].map(({ cookie }) => cookie.split('=')[1] ?? '')])
    expect(text).not.toContain(secret);
  expect(text).not.toContain('Vertrouwelijk');
});
