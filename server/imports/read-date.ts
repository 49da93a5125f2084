import { readDay } from '@verbeterbord/shared/domain/read-day.ts';
import { dayOf, type Day } from '@verbeterbord/shared/time.ts';

/** The day that a cell or an export names: as people write it, with or without a time behind it, or as a moment in UTC. Null when it is none. */
export function readDate(written: string, today: Day): Day | null {
  const said = written.trim();
  if (said === '' || said.length > 60) return null;
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(said)) {
    const ms = Date.parse(said);
    return Number.isNaN(ms) ? null : dayOf(ms);
  }
  const withoutTime = said.replace(/[T\s]+\d{1,2}[:.]\d{2}([:.]\d{2})?(\s*uur)?$/i, '');
  return readDay(withoutTime, { today, now: null, towards: 'ahead' });
}
