import { AuditStore } from '@verbeterbord/server/storage/operations/audit.ts';
import { auditPage } from '@verbeterbord/shared/api/audit.ts';
import type { AuditEntry } from '@verbeterbord/shared/domain/audit.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';

const sanne = asId<PersonId>('sanne');

/** The example organisation with Petra as administrator, and some rows in the log. */
async function office(rows: number): Promise<{ server: AppServer; petra: Asker; audit: AuditStore }> {
  const server = await startApp();
  const { db } = server.app.storage;
  await db
    .updateTable('person')
    .set({ administrator: 1 })
    .where('id', '=', asId<PersonId>('petra'))
    .execute();
  const audit = new AuditStore(db, Date.now);
  for (let number = 1; number <= rows; number++) await audit.add(entry({ detail: { number } }));
  return { server, petra: await server.as('petra'), audit };
}

function entry(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    action: 'member-set',
    actor: sanne,
    actorKind: 'person',
    objectKind: 'team',
    object: 'jeugd',
    result: 'done',
    origin: '192.0.2.7',
    ...changes,
  };
}

test('an administrator reads the log by page, newest first, with names', async () => {
  const { petra, audit } = await office(4);
  await audit.add(entry({ action: 'sign-in-refused', actor: null, actorKind: 'unknown', result: 'refused' }));
  const first = (await petra.ask('GET', '/api/v1/audit?limit=2')).read(auditPage);
  expect(first.rows.map((row) => row.action)).toEqual(['sign-in-refused', 'member-set']);
  expect(first.names).toEqual({ sanne: 'Sanne', ...first.names });
  expect(first.names['jeugd']).toBe('Team Jeugd');
  const next = (await petra.ask('GET', `/api/v1/audit?limit=50&before=${first.next}`)).read(auditPage);
  expect(next.next).toBeNull();
  expect(next.rows.every((row) => row.seq < (first.next ?? 0))).toBe(true);
  const found = (await petra.ask('GET', '/api/v1/audit?action=sign-in-refused')).read(auditPage);
  expect(found.rows).toHaveLength(1);
  const wrong = await petra.ask('GET', '/api/v1/audit?action=nonsense');
  expect(wrong.status).toBe(400);
});

test('nobody else sees the log, or that there is one to check or take along', async () => {
  const { server } = await office(1);
  const member = await server.as('sanne');
  for (const path of ['/api/v1/audit', '/api/v1/audit/check', '/api/v1/audit/export']) {
    expect((await member.ask('GET', path)).body).toMatchObject({ status: 403, code: 'not-allowed' });
    expect((await server.nobody.ask('GET', path)).body).toMatchObject({ status: 401 });
  }
});

test('the export opens in a spreadsheet: semicolons, a mark for UTF-8, no formulas; and taking it stands in the log', async () => {
  const { petra } = await office(0);
  const { server, audit } = await office(3);
  await audit.add(
    entry({
      object: '=HYPERLINK("http://example.org")',
      objectKind: 'setting',
      detail: { name: 'één; "twee"' },
    }),
  );
  const asker = await server.as('petra');
  const answer = await asker.ask('GET', '/api/v1/audit/export');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="logboek-\d{4}-\d\d-\d\d\.csv"$/,
  );
  const raw = await fetch(new URL('/api/v1/audit/export', server.url), { headers: { cookie: asker.cookie } });
  expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = answer.text.split('\r\n');
  expect(lines[0]).toContain('nummer;tijdstip (UTC);wie;naam');
  expect(answer.text).toContain(`"'=HYPERLINK(""http://example.org"")"`);
  expect(answer.text).toContain('"name: één; ""twee"""');
  // the export itself comes first
  expect(lines[1]).toContain('audit-exported');
  expect(lines[1]).toContain('petra');
  // an empty filter and one that finds nothing are both answered
  const none = await petra.ask('GET', '/api/v1/audit/export?action=board-imported');
  expect(none.text.split('\r\n').filter(Boolean)).toHaveLength(1);
});

test('a log longer than a page is exported whole', async () => {
  const { petra, server } = await office(0);
  const { db } = server.app.storage;
  const audit = new AuditStore(db, Date.now);
  await Promise.all(Array.from({ length: 1_050 }, () => audit.add(entry())));
  const { text } = await petra.ask('GET', '/api/v1/audit/export?action=member-set');
  expect(text.split('\r\n').filter(Boolean)).toHaveLength(1_051);
});

test('the check says whether the log is what was written', async () => {
  const { petra } = await office(3);
  const { body } = await petra.ask('GET', '/api/v1/audit/check');
  expect(body).toMatchObject({ ok: true });
});
