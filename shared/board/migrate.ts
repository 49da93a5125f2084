import type * as Y from 'yjs';
import { accept, refuse, type Result } from '../errors.ts';
import { readMeta } from './read.ts';
import { metaRoot, schemaVersion } from './schema.ts';
import { migrationSteps } from './steps/migration-steps.ts';

/** Takes a document from version `to - 1` to version `to`. It restructures; it never writes defaults: those are for reading. */
export interface MigrationStep {
  readonly to: number;
  run(doc: Y.Doc): void;
}

export interface Migration {
  readonly from: number;
  readonly to: number;
}

/**
 * Brings a document to the version of this program, step by step, in one transaction. Only the hub does this, when it loads
 * a board, before anybody connects and under a client id like any other: two who migrate apart from each other clash for ever.
 * Refuses `damaged` when the document comes from a newer program.
 */
export function migrate(
  doc: Y.Doc,
  steps: readonly MigrationStep[] = migrationSteps,
  target: number = schemaVersion,
): Result<Migration> {
  const from = readMeta(doc).schema;
  if (from > target) return refuse('damaged');
  if (from === target) return accept({ from, to: from });
  doc.transact(() => {
    for (let to = from + 1; to <= target; to += 1) {
      steps.find((step) => step.to === to)?.run(doc);
      doc.getMap(metaRoot).set('schema', to);
    }
  }, 'migrate');
  return accept({ from, to: target });
}
