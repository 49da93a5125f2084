import type { judgementsWithin as dutch } from '../nl/judgements-within.ts';

export const judgementsWithin: typeof dutch = { 'on-track': 'on track', fragile: 'fragile', stuck: 'stuck' };
