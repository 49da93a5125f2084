import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { BoardFixture } from '@verbeterbord/shared/board/fixture.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId, GoalId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { closingState } from './closing-state.ts';

function board() {
  const fixture = new BoardFixture();
  const second = fixture.must(addGoal, { title: 'Tweede' });
  const first = fixture.must(addGoal, { title: 'Eerste' });
  const goals = [first, second];
  const add = (goal: GoalId | null, state: ActionState, cycle: number | null = 23): ActionId =>
    fixture.must(addAction, { title: 'Actie', goal, state, cycle });
  const state = (lastClosed: number | null = 22) =>
    closingState(listCards(fixture.doc, 'action'), { cycle: 23, lastClosed, goals });
  return { fixture, first, second, add, state };
}

test('what is done and what is left stand in the order of the goals, without a goal last', () => {
  const { first, second, add, state } = board();
  const loose = add(null, 'todo');
  const b = add(second, 'doing');
  const a = add(first, 'todo');
  const done = add(second, 'done');
  expect(state()).toMatchObject({ left: [a, b, loose], done: [done], open: [a, b, loose] });
});

test('answers are counted, and what is tried again apart', () => {
  const { fixture, first, add, state } = board();
  const answers = ['yes', 'yes', 'no', 'no', 'not-yet', null] as const;
  const done = answers.map((helped) => {
    const action = add(first, 'done');
    if (helped !== null) fixture.must(answerOutcome, { action, helped });
    return action;
  });
  fixture.must(chooseLeaving, { action: done[2]!, cycle: 23, value: 'carry', reason: 'Anders' });
  expect(state()).toMatchObject({ helped: 2, again: 1, notHelped: 1, notYet: 1, unanswered: 1 });
});

test('choices are counted for this closing alone', () => {
  const { fixture, first, add, state } = board();
  const [a, b, c] = [add(first, 'todo'), add(first, 'todo'), add(first, 'doing')];
  fixture.must(chooseLeaving, { action: a, cycle: 23, value: 'carry', reason: '' });
  fixture.must(chooseLeaving, { action: b, cycle: 23, value: 'stop', reason: '' });
  fixture.must(chooseLeaving, { action: c, cycle: 24, value: 'later', reason: '' });
  expect(state()).toMatchObject({ carried: 1, stopped: 1, later: 0, open: [c] });
});

test('what is in a record, in later, in the bin or planned for the next cycle is not left over', () => {
  const { fixture, first, add, state } = board();
  add(first, 'done', 22);
  add(first, 'todo', null);
  add(first, 'todo', 24);
  fixture.must(archiveCard, { kind: 'action', id: add(first, 'todo') });
  expect(state()).toMatchObject({ done: [], left: [], waiting: 1, planned: 1 });
  expect(state(null).done).toHaveLength(1);
});

test('what an earlier cycle left open goes along', () => {
  const { first, add, state } = board();
  const old = add(first, 'doing', 21);
  expect(state().left).toEqual([old]);
});
