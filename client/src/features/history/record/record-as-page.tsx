import type { CycleRecord } from '@verbeterbord/shared/api/records.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { pageAsFile } from '../../../ui/paper/page-as-file.ts';
import { RecordBody } from './record-body.tsx';

interface RecordPageParts {
  readonly board: BoardId;
  readonly record: CycleRecord;
  readonly title: string;
  readonly facts: string;
  readonly language: string;
}

/** A record as one HTML file: what stands on the page, without names, for a file goes where a page doesn't. */
export function recordAsPage({ board, record, ...around }: RecordPageParts): string {
  return pageAsFile({ ...around, body: <RecordBody board={board} record={withoutNames(record)} /> });
}

function withoutNames(record: CycleRecord): CycleRecord {
  return {
    ...record,
    closedBy: null,
    people: [],
    actions: record.actions.map((action) => Object.assign({}, action, { owners: null })),
    lateEdits: record.lateEdits.map((edit) => Object.assign({}, edit, { person: null })),
  };
}
