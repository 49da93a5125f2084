import type { board as dutch } from '../nl/board.ts';

export const board: typeof dutch = {};
