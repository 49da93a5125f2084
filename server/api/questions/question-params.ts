import { id } from '@verbeterbord/shared/api/values.ts';
import { referableKinds } from '@verbeterbord/shared/domain/reference.ts';
import type { QuestionId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import { boardParams } from '../boards/board-params.ts';

export const questionParams = z.strictObject({ id: id<QuestionId>() });
export const cardParams = boardParams.extend({ kind: z.enum(referableKinds), card: id<string>() });
