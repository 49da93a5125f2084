import { migrate } from '@verbeterbord/shared/board/migrate.ts';
import { repair } from '@verbeterbord/shared/board/repair.ts';
import { accept } from '@verbeterbord/shared/errors.ts';
import type { ServerEdit } from './board-document.ts';

/** Brings a document to this program's version and mends what merging broke: an edit like any other, but nobody's. */
export const mend: ServerEdit = {
  from: 'server',
  person: null,
  told: false,
  run: (doc) => {
    const migrated = migrate(doc);
    return migrated.ok ? accept(repair(doc)) : migrated;
  },
};
