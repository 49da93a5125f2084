import { databaseFile } from '@verbeterbord/server/storage/database.ts';
import { AuditStore } from '@verbeterbord/server/storage/operations/audit.ts';
import type { AuditEntry } from '@verbeterbord/shared/domain/audit.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { temporaryStorage } from '../support/temporary-storage.ts';

const noor = asId<PersonId>('noor');
const start = Date.parse('2026-11-20T08:00:00.000Z');
const minute = 60_000;

function entry(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    action: 'signed-in',
    actor: noor,
    actorKind: 'person',
    result: 'done',
    origin: '192.0.2.7',
    ...changes,
  };
}

/** A log of `rows` rows, a minute apart, and the file as somebody with the disk in hands sees it. */
async function logOf(rows: number) {
  const { storage, dataDir } = await temporaryStorage();
  const clock = { now: start };
  const audit = new AuditStore(storage.db, () => clock.now);
  for (let number = 1; number <= rows; number++) {
    await audit.add(entry({ detail: { number } }));
    clock.now += minute;
  }
  /** Past the triggers: what somebody does who has the file and means harm. */
  const tamper = (...statements: readonly string[]): void => {
    const raw = new Database(`${dataDir}/${databaseFile}`);
    raw.exec('drop trigger audit_keeps_rows; drop trigger audit_keeps_its_term');
    for (const statement of statements) raw.exec(statement);
    raw.close();
  };
  return { storage, dataDir, audit, clock, tamper };
}

test('a log that nobody touched is found whole, and says where it stands', async () => {
  const { audit } = await logOf(5);
  const check = await audit.verify();
  expect(check).toMatchObject({ ok: true, rows: 5, last: 5 });
  expect(check.ok && check.hash).toMatch(/^[\da-f]{64}$/);
});

test('an empty log is whole', async () => {
  const { audit } = await logOf(0);
  expect(await audit.verify()).toEqual({ ok: true, rows: 0, last: 0, hash: '' });
});

test.each([
  ['its action', `update audit set action = 'signed-out' where seq = 3`],
  ['who did it', `update audit set actor = 'sem' where seq = 3`],
  ['when', `update audit set at = '2026-11-20T07:00:00.000Z' where seq = 3`],
  ['its result', `update audit set result = 'refused' where seq = 3`],
  ['where from', `update audit set origin = null where seq = 3`],
  ['its detail', `update audit set detail = '{"number":4}' where seq = 3`],
  ['the hash it builds on', `update audit set previous_hash = hash where seq = 3`],
])('a row of which %s was changed shows', async (_what, statement) => {
  const { audit, tamper } = await logOf(5);
  tamper(statement);
  expect(await audit.verify()).toEqual({ ok: false, seq: 3, problem: 'changed' });
});

test('a row whose own hash was made to fit its change shows in the next', async () => {
  const { audit, tamper } = await logOf(5);
  tamper(`update audit set detail = '{}', hash = previous_hash where seq = 3`);
  expect(await audit.verify()).toMatchObject({ ok: false, problem: 'changed' });
});

test.each([
  ['the first', 1],
  ['one in the middle', 3],
  ['the last', 5],
])('a row taken away shows: %s', async (_which, seq) => {
  const { audit, tamper } = await logOf(5);
  tamper(`delete from audit where seq = ${seq}`);
  expect(await audit.verify()).toEqual({ ok: false, seq, problem: 'missing' });
  // and no later row hides it
  await audit.add(entry());
  expect(await audit.verify()).toMatchObject({ ok: false, seq });
});

test('the whole log taken away shows', async () => {
  const { audit, tamper } = await logOf(5);
  tamper('delete from audit');
  expect(await audit.verify()).toEqual({ ok: false, seq: 1, problem: 'missing' });
});

test('two rows that changed places show', async () => {
  const { audit, tamper } = await logOf(5);
  tamper(
    'update audit set seq = -2 where seq = 2',
    'update audit set seq = 2 where seq = 4',
    'update audit set seq = 4 where seq = -2',
  );
  expect(await audit.verify()).toEqual({ ok: false, seq: 2, problem: 'changed' });
});

test('a row put in between shows', async () => {
  const { audit, tamper } = await logOf(5);
  tamper(
    `insert into audit (seq, at, actor_kind, action, result, detail, previous_hash, hash)
     select 6, at, actor_kind, action, result, detail, previous_hash, hash from audit where seq = 5`,
  );
  expect(await audit.verify()).toEqual({ ok: false, seq: 6, problem: 'changed' });
});

test('the database itself refuses to change or destroy a row', async () => {
  const { storage } = await logOf(2);
  const tries = [
    sql`update audit set detail = '{}' where seq = 1`,
    sql`delete from audit where seq = 2`,
    sql`delete from audit`,
  ];
  for (const statement of tries)
    await expect(statement.execute(storage.db)).rejects.toThrow('the audit log only grows');
});

test('what many write at once is one chain, also when a second process writes', async () => {
  const { storage, audit } = await logOf(0);
  const other = new AuditStore(storage.db, () => start);
  await Promise.all(
    Array.from({ length: 60 }, (_, number) =>
      (number % 2 ? audit : other).add(entry({ detail: { number } })),
    ),
  );
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 60 });
});

test('rows past their term go, the rest stays whole, and nothing younger can go', async () => {
  const { storage, audit } = await logOf(10);
  expect(await audit.prune(toInstant(start + 4 * minute))).toBe(4);
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 6, last: 10 });
  expect(await audit.prune(toInstant(start + 4 * minute))).toBe(0);
  await expect(sql`delete from audit where seq = 5`.execute(storage.db)).rejects.toThrow('only grows');
  await audit.add(entry());
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 7, last: 11 });
});

test('a log of which everything is past its term goes on where it was', async () => {
  const { audit, tamper } = await logOf(3);
  expect(await audit.prune(toInstant(start + 60 * minute))).toBe(3);
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 0, last: 3 });
  await audit.add(entry());
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 1, last: 4 });
  tamper('delete from audit where seq = 4');
  expect(await audit.verify()).toEqual({ ok: false, seq: 4, problem: 'missing' });
});

test('searching answers the newest first, by page, and by each question', async () => {
  const { audit, clock } = await logOf(4);
  await audit.add(
    entry({
      action: 'sign-in-refused',
      actor: null,
      actorKind: 'unknown',
      objectKind: 'person',
      object: 'sem',
      result: 'refused',
      origin: '198.51.100.9',
      detail: { reason: '100% wrong', tries: 3 },
    }),
  );
  const seqs = async (query: Partial<Parameters<AuditStore['search']>[0]>) =>
    (await audit.search({ limit: 100, ...query })).map((row) => row.seq);
  expect(await seqs({ limit: 2 })).toEqual([5, 4]);
  expect(await seqs({ limit: 2, before: 4 })).toEqual([3, 2]);
  expect(await seqs({ action: 'sign-in-refused' })).toEqual([5]);
  expect(await seqs({ actor: noor, from: toInstant(start + 2 * minute) })).toEqual([4, 3]);
  expect(await seqs({ to: toInstant(start + minute) })).toEqual([1]);
  expect(await seqs({ object: 'sem' })).toEqual([5]);
  expect(await seqs({ text: '198.51' })).toEqual([5]);
  expect(await seqs({ text: '100% WRONG' })).toEqual([5]);
  expect(await seqs({ text: '1_0%' })).toEqual([]);
  expect(await audit.search({ limit: 1 })).toEqual([
    {
      seq: 5,
      at: toInstant(clock.now),
      actor: null,
      actorKind: 'unknown',
      action: 'sign-in-refused',
      objectKind: 'person',
      object: 'sem',
      result: 'refused',
      origin: '198.51.100.9',
      detail: { reason: '100% wrong', tries: 3 },
    },
  ]);
});

test('a text that is too long is cut, so that nobody can fill the log through a name', async () => {
  const { audit } = await logOf(0);
  await audit.add(entry({ object: 'o'.repeat(5000), detail: { name: 'n'.repeat(5000) } }));
  const [row] = await audit.search({ limit: 1 });
  expect(row?.object).toHaveLength(300);
  expect(row?.detail['name']).toHaveLength(300);
  expect(await audit.verify()).toMatchObject({ ok: true });
});
