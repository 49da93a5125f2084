import { id } from '@verbeterbord/shared/api/values.ts';
import type { ActionId, BoardId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';

export const boardParams = z.strictObject({ id: id<BoardId>() });
export const actionParams = boardParams.extend({ actionId: id<ActionId>() });
