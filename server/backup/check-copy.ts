import { statSync } from 'node:fs';
import { openDocument } from '../boards/board-document.ts';
import { DatabaseCopy, UnusableCopyError } from '../storage/engine/database-copy.ts';

/** What was found in a copy that is whole. */
export interface CheckedCopy {
  readonly bytes: number;
  readonly boards: number;
}

/**
 * Opens a copy of the database and every board in it: a backup that can't be read is none. Throws `UnusableCopyError` or
 * `NewerDatabaseError`, whose message is one line.
 */
export function checkCopy(path: string): CheckedCopy {
  const copy = new DatabaseCopy(path);
  try {
    const boards = copy.boards();
    for (const board of boards) {
      const loaded = copy.load(board);
      const document = loaded === null ? new Error('it is gone') : openDocument(loaded, () => 0);
      if (document instanceof Error) throw new UnusableCopyError(`board ${board}: ${document.message}`);
      document.doc.destroy();
    }
    return { bytes: statSync(path).size, boards: boards.length };
  } finally {
    copy.close();
  }
}
