import type { Day } from '@verbeterbord/shared/time.ts';
import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../schema.ts';

/** Of people who work in a team on a day: who only looks on, comes later or left isn't one of them. */
export function worksOn(day: Day) {
  return (where: ExpressionBuilder<Schema, 'membership' | 'person'>) =>
    where.and([
      where('membership.role', '!=', 'viewer'),
      where('membership.from_day', '<=', day),
      where.or([where('membership.until_day', 'is', null), where('membership.until_day', '>=', day)]),
      where('person.state', '=', 'active'),
    ]);
}
