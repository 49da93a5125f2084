import { expect, test } from 'vitest';
import { errorOf, failureOf } from './failure.ts';

const named = (code: string): string => errorOf(failureOf(Object.assign(new Error('x'), { code }))).name;

test('no space is told apart from a disk that fails, and both from a mistake of our own', () => {
  for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']) expect(named(code)).toBe('StorageFullError');
  for (const code of [
    'SQLITE_IOERR_WRITE',
    'SQLITE_IOERR_FSYNC',
    'SQLITE_CORRUPT',
    'SQLITE_NOTADB',
    'SQLITE_READONLY_DBMOVED',
  ])
    expect(named(code)).toBe('StorageBrokenError');
  for (const code of ['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_BUSY', 'SQLITE_ERROR', ''])
    expect(named(code)).toBe('StatementError');
  expect(errorOf(failureOf('no error at all')).name).toBe('StatementError');
});
