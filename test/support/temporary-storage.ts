import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, type Storage } from '@verbeterbord/server/storage/database.ts';
import { onTestFinished } from 'vitest';

/** A folder of its own for this test, gone when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbeterbord-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The real database on disk, empty, closed when the test ends. */
export async function temporaryStorage(
  options: { readonly thread?: boolean } = {},
): Promise<{ readonly storage: Storage; readonly dataDir: string }> {
  const dataDir = temporaryFolder();
  const storage = await openStorage({ dataDir, ...options });
  onTestFinished(() => storage.close());
  return { storage, dataDir };
}
