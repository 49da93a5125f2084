import type { Command } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { resolveStuck } from '@verbeterbord/shared/board/commands/resolve-stuck.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { setDue } from '@verbeterbord/shared/board/commands/set-due.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { accept, type Result } from '@verbeterbord/shared/errors.ts';
import { asId, newId, type ActionId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Day } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardDocument } from '../board-document.ts';

const board = asId<BoardId>('jeugd');
const anna = asId<PersonId>('anna');

/** Runs commands as a browser does, and answers the history that each of them made. */
function play() {
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  const updates = [{ seq: 1, bytes: Y.encodeStateAsUpdate(doc) }];
  const document = new BoardDocument(
    { board, epoch: 1, snapshot: null, snapshotSeq: 0, updates, clients: new Map() },
    () => 0,
  );
  let made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  doc.clientID = 7;
  let now = Date.UTC(2026, 0, 5);
  return {
    pass: (ms: number) => (now += ms),
    do<Input, Value>(
      command: Command<Input, Value>,
      input: Input,
    ): { value: Value; history: (string | null)[][] } {
      made = [];
      const result: Result<Value> = command(doc, input, { by: anna, now: toInstant(now), newId });
      if (!result.ok) throw new Error(result.code);
      const outcomes = made.map((bytes) =>
        document.apply(
          [{ from: 'client', bytes, person: anna, author: doc, allowsStructs: () => true }],
          now,
        ),
      );
      const history = outcomes.flatMap(({ changes }) => changes.map(({ kind, detail }) => [kind, detail]));
      return { value: accept(result.value).value, history };
    },
  };
}

function withAction() {
  const world = play();
  const action: ActionId = world.do(addAction, { title: 'Bellen', goal: null, cycle: 3 }).value;
  return { ...world, action };
}

test('making a card is one change', () => {
  const world = play();
  expect(world.do(addGoal, { title: 'Minder wachten', sign: 'Geen lijst' }).history).toEqual([
    ['created', null],
  ]);
  expect(world.do(addAction, { title: 'Bellen', goal: null, cycle: 3, owners: [anna] }).history).toEqual([
    ['created', null],
  ]);
});

test('a move is one change with the state, and a new order alone is none', () => {
  const world = withAction();
  const { action } = world;
  const to = { action, goal: null, before: null, cycle: 3 };
  expect(world.do(moveAction, { ...to, state: 'doing' }).history).toEqual([['moved', 'doing']]);
  expect(world.do(moveAction, { ...to, state: 'doing' }).history).toEqual([]);
  expect(world.do(moveAction, { ...to, state: 'done' }).history).toEqual([['moved', 'done']]);
  expect(world.do(answerOutcome, { action, helped: 'yes', noticed: 'Het scheelt' }).history).toEqual([
    ['outcome', 'yes'],
  ]);
});

test('what people do to a card is told in their words', () => {
  const world = withAction();
  const { action } = world;
  expect(world.do(setDue, { action, due: '2026-02-01' as Day }).history).toEqual([['due', '2026-02-01']]);
  expect(world.do(assignOwner, { action, person: anna }).history).toEqual([['owners', 'anna']]);
  expect(world.do(markStuck, { action, reason: 'Geen tijd' }).history).toEqual([['stuck', null]]);
  expect(world.do(resolveStuck, { action }).history).toEqual([['unstuck', null]]);
  expect(world.do(carryOver, { action, cycle: 4 }).history).toEqual([['carried', '4']]);
  expect(world.do(postponeAction, { action }).history).toEqual([['postponed', null]]);
  expect(world.do(addComment, { kind: 'action', id: action, text: 'Gebeld' }).history).toEqual([
    ['comment', null],
  ]);
  expect(world.do(archiveCard, { kind: 'action', id: action }).history).toEqual([['archived', null]]);
  expect(world.do(restoreCard, { kind: 'action', id: action }).history).toEqual([['restored', null]]);
});

test('a stretch of typing is one change, and after five minutes it is another', () => {
  const world = withAction();
  const { action } = world;
  const type = (text: string): (string | null)[][] =>
    world.do(editText, { kind: 'action', id: action, field: 'title', text }).history;
  expect(type('Bellen!')).toEqual([['retitled', null]]);
  expect(type('Bellen!!')).toEqual([]);
  expect(world.do(editText, { kind: 'action', id: action, field: 'notes', text: 'x' }).history).toEqual([
    ['notes', null],
  ]);
  world.pass(5 * 60_000);
  expect(type('Bellen!!!')).toEqual([['retitled', null]]);
});
