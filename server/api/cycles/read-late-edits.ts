import { lateEdit, type LateEdit } from '@verbeterbord/shared/api/records.ts';
import type { LateEditRow } from '../../storage/cycles/departures.ts';

const stored = lateEdit.pick({ title: true, fields: true });

/** As they are shown with a record; one that can't be read any more is left out. */
export function readLateEdits(rows: readonly LateEditRow[], names: boolean): LateEdit[] {
  return rows.flatMap(({ content, ...row }) => {
    const read = stored.safeParse(JSON.parse(content));
    return read.success ? [{ ...row, ...read.data, person: names ? row.person : null }] : [];
  });
}
