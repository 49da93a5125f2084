import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAttempt } from '@verbeterbord/shared/board/commands/add-attempt.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { handOverAction } from '@verbeterbord/shared/board/commands/hand-over-action.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { mostCards, roots } from '@verbeterbord/shared/board/schema.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { tooMuchTexts } from '../i18n/too-much.ts';
import { tooMuchOf } from './too-much-of.ts';

const nl = tooMuchTexts.nl;

test.each([
  [assignOwner, nl.owners],
  [handOverAction, nl.owners],
  [addAction, nl.owners],
  [addComment, nl.comments],
  [addAttempt, nl.attempts],
  [recordIndicator, nl.values],
  [addGoal, nl.goals],
  [carryOver, nl.carried],
])('a verb that was refused because there is too much says of what (%#)', (command, said) => {
  expect(tooMuchOf(command, new Y.Doc(), 'nl')).toBe(said);
  expect(tooMuchOf(command, new Y.Doc(), 'en')).not.toBe(said);
});

test('where the board itself is full it is the board that is too full', () => {
  const doc = new Y.Doc();
  for (let made = 0; made < mostCards; made += 1) doc.getMap(roots.action).set(`a${made}`, new Y.Map());
  expect(tooMuchOf(addAction, doc, 'nl')).toBeUndefined();
  expect(tooMuchOf(addGoal, doc, 'nl')).toBe(nl.goals);
  expect(tooMuchOf(addIdea, doc, 'nl')).toBeUndefined();
});
