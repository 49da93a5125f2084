import type { RecordContent } from '@verbeterbord/shared/api/records.ts';
import type { SuccessId } from '@verbeterbord/shared/ids.ts';

/** Which successes a record holds. Takes its content as it is stored: JSON. */
export function successesIn(content: string): SuccessId[] {
  const { successes = [] } = JSON.parse(content) as Partial<RecordContent>;
  return successes.map(({ id }) => id);
}
