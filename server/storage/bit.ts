/** 0 or 1: not every database has booleans. */
export type Bit = 0 | 1;
