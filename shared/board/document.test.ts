import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardId, PersonId } from '../ids.ts';
import { addAction } from './commands/add-action.ts';
import { addAmbition } from './commands/add-ambition.ts';
import { addGoal } from './commands/add-goal.ts';
import { archiveCard } from './commands/archive-card.ts';
import { judgeAmbition } from './commands/judge-ambition.ts';
import { markStuck } from './commands/mark-stuck.ts';
import { moveAction } from './commands/move-action.ts';
import { BoardFixture } from './fixture.ts';
import { initialiseBoard } from './initialise.ts';
import { migrate, type MigrationStep } from './migrate.ts';
import { projectBoard } from './project.ts';
import { listCards, readMeta, snapshot } from './read.ts';
import { acceptsFields, cardFields, schemaVersion } from './schema.ts';
import { migrationSteps } from './steps/migration-steps.ts';

test('a new document says which version, board and generation it is, once', () => {
  const doc = new Y.Doc();
  initialiseBoard(doc, { board: 'b1' as BoardId, epoch: 2 });
  expect(readMeta(doc)).toEqual({ schema: schemaVersion, board: 'b1', epoch: 2 });
  expect(() => initialiseBoard(doc, { board: 'b1' as BoardId })).toThrow('initialised once');
});

test('every step up to this version is there, in order', () => {
  expect(migrationSteps.map(({ to }) => to)).toEqual(
    Array.from({ length: schemaVersion - 1 }, (_, at) => at + 2),
  );
});

test('a document of this version is left alone', () => {
  const board = new BoardFixture();
  expect(
    board.writes(() => expect(migrate(board.doc)).toEqual({ ok: true, value: { from: 1, to: 1 } })),
  ).toBe(0);
});

const steps: readonly MigrationStep[] = [
  { to: 2, run: (doc) => void doc.getMap('meta').set('trail', '2') },
  {
    to: 3,
    run: (doc) => void doc.getMap('meta').set('trail', `${String(doc.getMap('meta').get('trail'))}3`),
  },
];

test('an older document goes through every step once, in one transaction', () => {
  const board = new BoardFixture();
  expect(
    board.writes(() => expect(migrate(board.doc, steps, 3)).toEqual({ ok: true, value: { from: 1, to: 3 } })),
  ).toBe(1);
  expect(board.doc.getMap('meta').get('trail')).toBe('23');
  expect(readMeta(board.doc).schema).toBe(3);
  expect(migrate(board.doc, steps, 3)).toEqual({ ok: true, value: { from: 3, to: 3 } });
});

test('a document of a newer program is refused and left alone', () => {
  const board = new BoardFixture();
  board.doc.getMap('meta').set('schema', schemaVersion + 1);
  expect(board.writes(() => expect(migrate(board.doc)).toEqual({ ok: false, code: 'damaged' }))).toBe(0);
});

test('a board is projected to rows, with the first ambition and counts per cycle', () => {
  const board = new BoardFixture();
  const bram = 'bram' as PersonId;
  const ambition = board.must(addAmbition, { title: 'Eerst', paint: 4, horizon: 2028 });
  board.must(addAmbition, { title: 'Daarna' });
  board.must(judgeAmbition, { ambition, value: 'fragile', note: 'Spannend' });
  const goal = board.must(addGoal, { title: 'Doel' });
  const first = board.must(addAction, { title: 'Een', goal, cycle: 3, owners: [bram] });
  const second = board.must(addAction, { title: 'Twee', goal: null, cycle: 3 });
  const third = board.must(addAction, { title: 'Drie', goal, cycle: 2, state: 'done' });
  const later = board.must(addAction, { title: 'Ooit', goal, cycle: null });
  const gone = board.must(addAction, { title: 'Weg', goal, cycle: 3 });
  board.must(archiveCard, { kind: 'action', id: gone });
  board.must(markStuck, { action: second, reason: 'Wacht' });
  board.must(moveAction, { action: first, goal, state: 'doing', before: null, cycle: 3 });

  const { actions, board: line } = projectBoard(board.doc);
  expect(line).toEqual({
    ambition: { id: ambition, title: 'Eerst', paint: 4, horizon: 2028 },
    judgement: 'fragile',
    judgementNote: 'Spannend',
    cycles: [
      { cycle: 2, todo: 0, doing: 0, done: 1, stuck: 0 },
      { cycle: 3, todo: 1, doing: 1, done: 0, stuck: 1 },
    ],
  });
  expect(actions.map(({ id }) => id)).toEqual([first, second, third, later, gone].toSorted());
  const row = (id: string): unknown => actions.find((action) => action.id === id);
  expect(row(first)).toMatchObject({
    owners: [bram],
    goal: { id: goal, title: 'Doel', number: 1 },
    state: 'doing',
    done: null,
  });
  expect(row(second)).toMatchObject({ goal: null, stuck: true, stuckReason: 'Wacht' });
  expect(row(third)).toMatchObject({ cycle: 2, state: 'done', done: board.card('action', third).done?.at });
  expect(row(later)).toMatchObject({ cycle: null });
  expect(row(gone)).toMatchObject({ archived: board.card('action', gone).archived?.at });

  board.must(archiveCard, { kind: 'goal', id: goal });
  expect(projectBoard(board.doc).actions.find(({ id }) => id === first)?.goal).toBeNull();
});

test('an empty board is projected to an empty line', () => {
  expect(projectBoard(new BoardFixture().doc)).toEqual({
    actions: [],
    board: { ambition: null, judgement: null, judgementNote: '', cycles: [] },
    ambitions: [],
    goals: [],
    successes: [],
  });
});

test('whatever stands in a document, reading it gives a whole card and never throws', () => {
  const doc = new Y.Doc();
  const garbage = [undefined, null, 7, 'x', [], {}, { at: 'x' }, new Uint8Array(2), true];
  for (const [kind, root] of [
    ['action', 'actions'],
    ['ambition', 'ambitions'],
    ['goal', 'goals'],
    ['idea', 'ideas'],
  ] as const)
    for (const [at, value] of garbage.entries()) {
      const card = new Y.Map<unknown>();
      for (const key of Object.keys(cardFields[kind])) card.set(key, value);
      doc.getMap(root).set(`g${at}`, card);
    }
  for (const kind of ['action', 'ambition', 'goal', 'idea'] as const) {
    const cards = listCards(doc, kind);
    expect(cards).toHaveLength(garbage.length);
    for (const card of cards)
      expect(Object.keys(card).toSorted()).toEqual(
        ['kind', 'id', ...Object.keys(cardFields[kind])].toSorted(),
      );
  }
  expect(() => snapshot(doc)).not.toThrow();
});

test('cards made by commands are of the schema, and anything else is not', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const stored = board.doc.getMap('goals').get(goal) as Y.Map<unknown>;
  expect(acceptsFields(cardFields.goal, stored)).toBe(true);
  stored.set('number', 0);
  expect(acceptsFields(cardFields.goal, stored)).toBe(false);
  stored.set('number', 1);
  stored.set('__proto__', 1);
  expect(acceptsFields(cardFields.goal, stored)).toBe(false);
  expect(acceptsFields(cardFields.goal, 'x')).toBe(false);
});

test('two honest people may together make a text longer than either of them might', () => {
  const board = new BoardFixture();
  const goal = board.must(addGoal, { title: 'Doel' });
  const stored = board.doc.getMap('goals').get(goal) as Y.Map<unknown>;
  (stored.get('title') as Y.Text).insert(0, 'x'.repeat(700));
  expect(acceptsFields(cardFields.goal, stored)).toBe(true);
  (stored.get('title') as Y.Text).insert(0, 'x'.repeat(700));
  expect(acceptsFields(cardFields.goal, stored)).toBe(false);
});
