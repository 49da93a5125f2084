import type { AuditAction } from '@verbeterbord/shared/domain/audit.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Day } from '@verbeterbord/shared/time.ts';

export interface AuditFilter {
  readonly from: Day | null;
  /** The last day that counts. */
  readonly to: Day | null;
  readonly actor: PersonId | '';
  readonly action: AuditAction | '';
  readonly text: string;
}

export const everything: AuditFilter = { from: null, to: null, actor: '', action: '', text: '' };

/** The filter as a query for the API; days are those of the Dutch clock. */
export function auditQuery({ from, to, actor, action, text }: AuditFilter): string {
  const query = new URLSearchParams();
  if (from !== null) query.set('from', startOf(from));
  if (to !== null) query.set('to', startOf(addDays(to, 1)));
  if (actor !== '') query.set('actor', actor);
  if (action !== '') query.set('action', action);
  if (text.trim() !== '') query.set('text', text.trim());
  return query.toString();
}

/** The moment that a day begins in the Netherlands, one or two hours before it does in UTC. */
function startOf(day: Day): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Europe/Amsterdam',
    }).format(midnight),
  );
  return new Date(midnight - hour * 3_600_000).toISOString();
}
