import { z } from 'zod';
import { boardParams } from '../boards/board-params.ts';

/** A board, and a cycle's number in the path. */
export const cycleParams = boardParams.extend({ number: z.coerce.number().int().min(0).max(100_000) });
