import type { judgementNames as dutch } from '../nl/judgement-names.ts';

export const judgementNames: typeof dutch = { 'on-track': 'On track', fragile: 'Fragile', stuck: 'Stuck' };
