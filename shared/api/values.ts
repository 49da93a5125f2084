import { z } from 'zod';
import { isId } from '../ids.ts';
import { isDay, isInstant, type Day, type Instant } from '../time.ts';

/** Building blocks of requests and responses: an id of some kind, a day, a moment. */
export function id<Id extends string>(): z.ZodType<Id, Id> {
  return z.string().max(40).refine(isId, 'must be an id') as unknown as z.ZodType<Id, Id>;
}

export const day = z.string().refine(isDay, 'must be a day, YYYY-MM-DD') as unknown as z.ZodType<Day, Day>;
export const instant = z.string().refine(isInstant, 'must be an instant') as unknown as z.ZodType<
  Instant,
  Instant
>;
