import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { ActionId, GoalId, PersonId } from '../ids.ts';
import { addAction } from './commands/add-action.ts';
import { addGoal } from './commands/add-goal.ts';
import { addIdea } from './commands/add-idea.ts';
import { addObstacle } from './commands/add-obstacle.ts';
import { addSuccess } from './commands/add-success.ts';
import { archiveCard } from './commands/archive-card.ts';
import { assignOwner } from './commands/assign-owner.ts';
import { decideIdea } from './commands/decide-idea.ts';
import { editText } from './commands/edit-text.ts';
import { moveAction } from './commands/move-action.ts';
import { moveOnRail } from './commands/move-on-rail.ts';
import { postponeAction } from './commands/postpone-action.ts';
import { restoreCard } from './commands/restore-card.ts';
import { BoardFixture } from './fixture.ts';
import { cardKey, lists } from './lists.ts';
import { cardMap, findCard } from './read.ts';
import { BoardView } from './view.ts';

interface Filled {
  readonly board: BoardFixture;
  readonly view: BoardView;
  readonly goal: GoalId;
  readonly actions: readonly ActionId[];
}

function filled(cards: number): Filled {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const actions = Array.from({ length: cards }, (_, at) =>
    board.must(addAction, { title: `Actie ${at}`, goal, cycle: 3 }),
  );
  return { board, goal, actions, view: new BoardView(board.doc, { cycle: 3 }) };
}

function textOf(board: BoardFixture, id: ActionId): Y.Text {
  return cardMap(board.doc, 'action', id)?.get('title') as Y.Text;
}

test('500 keystrokes of a colleague in one title notify that card 500 times, and nothing else', () => {
  const { board, view, goal, actions } = filled(80);
  const colleague = board.fork('y', 'bram');
  const typedIn = actions[7]!;
  const card = vi.fn<() => void>();
  const others = vi.fn<() => void>();
  view.subscribe(cardKey('action', typedIn), card);
  for (const id of actions) if (id !== typedIn) view.subscribe(cardKey('action', id), others);
  for (const key of [lists.goals, lists.actions, lists.lane(goal, 'todo'), lists.person(null), lists.bin])
    view.subscribe(key, others);
  const neighbour = view.card('action', actions[8]!);
  const lane = view.list(lists.lane(goal, 'todo'));

  colleague.doc.on('update', (update: Uint8Array) => Y.applyUpdate(board.doc, update));
  for (let key = 0; key < 500; key += 1) textOf(colleague, typedIn).insert(0, 'a');

  expect(card).toHaveBeenCalledTimes(500);
  expect(others).not.toHaveBeenCalled();
  expect(view.card('action', typedIn)?.title).toBe(`${'a'.repeat(500)}Actie 7`);
  expect(view.card('action', actions[8]!)).toBe(neighbour);
  expect(view.list(lists.lane(goal, 'todo'))).toBe(lane);
});

test('a card stays the same frozen object until something of it changes', () => {
  const { board, view, actions } = filled(2);
  const before = view.card('action', actions[0]!)!;
  expect(view.card('action', actions[0]!)).toBe(before);
  expect(Object.isFrozen(before)).toBe(true);
  expect(Object.isFrozen(before.place)).toBe(true);
  expect(Object.isFrozen(before.attempts)).toBe(true);
  expect(Object.isFrozen(before.attempts[0])).toBe(true);

  board.must(editText, { kind: 'action', id: actions[1]!, field: 'title', text: 'Anders' });
  expect(view.card('action', actions[0]!)).toBe(before);
  board.must(assignOwner, { action: actions[0]!, person: 'bram' as PersonId });
  expect(view.card('action', actions[0]!)).not.toBe(before);
  expect(view.card('action', actions[0]!)?.owners).toEqual(['bram']);
});

test('a move tells the card, both columns and its owners once, and no other card or list', () => {
  const { board, view, goal, actions } = filled(10);
  const other = board.must(addGoal, { title: 'Ander doel' });
  const told: string[] = [];
  const watch = (key: Parameters<BoardView['subscribe']>[0]): void =>
    void view.subscribe(key, () => void told.push(key));
  for (const id of actions) watch(cardKey('action', id));
  for (const lane of [goal, other, null])
    for (const state of ['todo', 'doing', 'done'] as const) watch(lists.lane(lane, state));
  for (const key of [lists.person(null), lists.actions, lists.goals, lists.later(goal), lists.bin])
    watch(key);

  board.must(moveAction, { action: actions[3]!, goal: other, state: 'doing', before: null, cycle: 3 });

  expect(told.toSorted()).toEqual(
    [
      cardKey('action', actions[3]!),
      lists.lane(goal, 'todo'),
      lists.lane(other, 'doing'),
      lists.person(null),
    ].toSorted(),
  );
  expect(view.list(lists.lane(other, 'doing'))).toEqual([actions[3]]);
  expect(view.list(lists.lane(goal, 'todo'))).toEqual(actions.filter((id) => id !== actions[3]));
});

test('one transaction with many changes tells each listener once, when everything is up to date', () => {
  const { board, view, goal, actions } = filled(3);
  const seen: number[] = [];
  const listener = vi.fn<() => void>(() => void seen.push(view.list(lists.lane(goal, 'todo')).length));
  view.subscribe(lists.lane(goal, 'todo'), listener);
  view.subscribe(lists.actions, listener);
  view.subscribe(cardKey('action', actions[0]!), listener);
  board.doc.transact(() => {
    board.must(addAction, { title: 'Vier', goal, cycle: 3 });
    board.must(addAction, { title: 'Vijf', goal, cycle: 3 });
    board.must(editText, { kind: 'action', id: actions[0]!, field: 'notes', text: 'Erbij' });
  });
  expect(listener).toHaveBeenCalledTimes(1);
  expect(seen).toEqual([5]);
});

test('lists hold every action exactly once: on the wall, in later, done earlier, or in the bin', () => {
  const { board, view, goal, actions } = filled(6);
  const [todo, doing, done, later, earlier, gone] = actions as [
    ActionId,
    ActionId,
    ActionId,
    ActionId,
    ActionId,
    ActionId,
  ];
  board.must(moveAction, { action: doing, goal, state: 'doing', before: null, cycle: 3 });
  board.must(moveAction, { action: done, goal, state: 'done', before: null, cycle: 3 });
  board.must(postponeAction, { action: later });
  board.must(moveAction, { action: earlier, goal, state: 'done', before: null, cycle: 2 });
  board.must(archiveCard, { kind: 'action', id: gone });

  expect(view.list(lists.lane(goal, 'todo'))).toEqual([todo]);
  expect(view.list(lists.lane(goal, 'doing'))).toEqual([doing]);
  expect(view.list(lists.lane(goal, 'done'))).toEqual([done]);
  expect(view.list(lists.later(goal))).toEqual([later]);
  expect(view.list(lists.earlier(goal))).toEqual([earlier]);
  expect(view.list(lists.bin)).toEqual([`action:${gone}`]);
  expect(view.list(lists.actions)).toEqual([todo, doing, done].toSorted());
  expect(view.list(lists.person(null))).toEqual([todo, doing, done]);

  const told = vi.fn<() => void>();
  view.subscribe(lists.earlier(goal), told);
  view.setCycle(4);
  expect(told).toHaveBeenCalledTimes(1);
  expect(view.list(lists.earlier(goal))).toEqual([earlier, done]);
  expect(view.list(lists.lane(goal, 'done'))).toEqual([]);
});

test('an action of two people is in both lists, and leaves the list of nobody', () => {
  const { board, view, actions } = filled(1);
  for (const person of ['bram', 'anna'] as PersonId[])
    board.must(assignOwner, { action: actions[0]!, person });
  expect(view.list(lists.person('bram' as PersonId))).toEqual(actions);
  expect(view.list(lists.person('anna' as PersonId))).toEqual(actions);
  expect(view.list(lists.person(null))).toEqual([]);
});

test('actions of a goal in the bin move to the lane without a goal, and back home with it', () => {
  const { board, view, goal, actions } = filled(2);
  expect(view.list(lists.lane(goal, 'todo'))).toEqual(actions);
  board.must(archiveCard, { kind: 'goal', id: goal });
  expect(view.list(lists.lane(null, 'todo'))).toEqual(actions);
  expect(view.list(lists.lane(goal, 'todo'))).toEqual([]);
  board.must(restoreCard, { kind: 'goal', id: goal });
  expect(view.list(lists.lane(goal, 'todo'))).toEqual(actions);
});

test('ideas and obstacles share a list by order; decided ones leave it for the settled', () => {
  const { board, view } = filled(0);
  const idea = board.must(addIdea, { title: 'Idee' });
  const obstacle = board.must(addObstacle, { title: 'Knelpunt' });
  expect(view.list(lists.noticed)).toEqual([`idea:${idea}`, `obstacle:${obstacle}`]);
  board.must(moveOnRail, { kind: 'obstacle', id: obstacle, before: { kind: 'idea', id: idea } });
  expect(view.list(lists.noticed)).toEqual([`obstacle:${obstacle}`, `idea:${idea}`]);
  board.must(decideIdea, { idea, value: 'parked', reason: 'Later' });
  expect(view.list(lists.noticed)).toEqual([`obstacle:${obstacle}`]);
  expect(view.list(lists.settled)).toEqual([`idea:${idea}`]);
});

test('the newest success hangs on top', () => {
  const { board, view } = filled(0);
  const first = board.must(addSuccess, { title: 'Eerste', cycle: 3 });
  const second = board.must(addSuccess, { title: 'Tweede', cycle: 3 });
  expect(view.list(lists.successes)).toEqual([second, first]);
});

test('after any change the lists are those of a view made anew', () => {
  const { board, view, goal, actions } = filled(8);
  const keys = [
    lists.lane(goal, 'todo'),
    lists.lane(null, 'doing'),
    lists.later(goal),
    lists.actions,
    lists.bin,
  ];
  const steps = [
    () => board.must(moveAction, { action: actions[1]!, goal: null, state: 'doing', before: null, cycle: 3 }),
    () => board.must(moveAction, { action: actions[2]!, goal, state: 'todo', before: actions[0]!, cycle: 3 }),
    () => board.must(archiveCard, { kind: 'action', id: actions[4]! }),
    () => board.must(postponeAction, { action: actions[5]! }),
    () => board.must(restoreCard, { kind: 'action', id: actions[4]! }),
  ];
  for (const step of steps) {
    step();
    const anew = new BoardView(board.doc, { cycle: 3 });
    expect(keys.map((key) => view.list(key))).toEqual(keys.map((key) => anew.list(key)));
    anew.destroy();
  }
});

test('a board that comes in whole is shown whole', () => {
  const { board, goal, actions } = filled(5);
  const doc = new Y.Doc();
  const view = new BoardView(doc, { cycle: 3 });
  const told = vi.fn<() => void>();
  view.subscribe(lists.lane(goal, 'todo'), told);
  expect(view.list(lists.lane(goal, 'todo'))).toEqual([]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
  expect(told).toHaveBeenCalledTimes(1);
  expect(view.list(lists.lane(goal, 'todo'))).toEqual(actions);
});

test('garbage in place of a card is no card, and disturbs no other', () => {
  const { board, view, goal, actions } = filled(1);
  board.doc.getMap('actions').set('zz', 'garbage');
  expect(view.card('action', 'zz')).toBeUndefined();
  expect(view.list(lists.lane(goal, 'todo'))).toEqual(actions);
  expect(findCard(board.doc, 'idea', 'nothing')).toBeUndefined();
});

test('who unsubscribed or was destroyed hears nothing any more', () => {
  const { board, view, actions } = filled(1);
  const [once, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const stop = view.subscribe(cardKey('action', actions[0]!), once);
  view.subscribe(cardKey('action', actions[0]!), other);
  stop();
  board.must(editText, { kind: 'action', id: actions[0]!, field: 'title', text: 'Nieuw' });
  view.destroy();
  board.must(editText, { kind: 'action', id: actions[0]!, field: 'title', text: 'Nieuwer' });
  expect(once).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalledTimes(1);
});
