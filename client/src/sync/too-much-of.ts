import { checkRoom } from '@verbeterbord/shared/board/check-room.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAttempt } from '@verbeterbord/shared/board/commands/add-attempt.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { handOverAction } from '@verbeterbord/shared/board/commands/hand-over-action.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type * as Y from 'yjs';
import type { Language } from '../i18n/language.ts';
import { tooMuchTexts, type TooMuchText } from '../i18n/too-much.ts';

/** By the verb that was refused. */
const places = new Map<unknown, keyof TooMuchText>([
  [assignOwner, 'owners'],
  [handOverAction, 'owners'],
  [addAction, 'owners'],
  [addComment, 'comments'],
  [addAttempt, 'attempts'],
  [recordIndicator, 'values'],
  [addGoal, 'goals'],
  [carryOver, 'carried'],
]);

/** What a verb makes, of which the board itself can be full. */
const made = new Map<unknown, CardKind>([
  [addAction, 'action'],
  [addGoal, 'goal'],
]);

/** The sentence for a verb of the board that was refused with `too-many`; undefined where the board itself is full. */
export function tooMuchOf(command: unknown, doc: Y.Doc, language: Language): string | undefined {
  const kind = made.get(command);
  if (kind !== undefined && !checkRoom(doc, kind).ok) return undefined;
  const place = places.get(command);
  return place === undefined ? undefined : tooMuchTexts[language][place];
}
