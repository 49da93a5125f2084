import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { BoardFixture } from '@verbeterbord/shared/board/fixture.ts';
import { checkBoard } from '@verbeterbord/shared/board/invariants.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { splitUpdate } from './split-update.ts';

const most = { bytes: 4_000, structs: 300 };

/** Two people who wrote in each other's texts, and threw some of it away. */
function backlog(): { readonly doc: Y.Doc; readonly base: Y.Doc } {
  const base = new Y.Doc();
  base.getMap('cards').set('old', new Y.Text('er was al iets'));
  const one = new Y.Doc();
  const two = new Y.Doc();
  for (const doc of [one, two]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  const meet = (): void => {
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)));
  };
  for (let round = 0; round < 12; round += 1) {
    for (const [name, doc] of [
      ['een', one],
      ['twee', two],
    ] as const) {
      const cards = doc.getMap<Y.Text>('cards');
      for (let card = 0; card < 10; card += 1)
        cards.set(`${name}-${round}-${card}`, new Y.Text('een zin van deze kaart. '.repeat(6)));
      for (const text of cards.values()) text.insert(Math.floor(text.length / 2), name);
      cards.get('old')?.delete(0, 2);
    }
    meet();
  }
  return { doc: one, base };
}

describe('a backlog too large for one frame', () => {
  test('arrives in parts that each fit, and leaves nothing waiting on the way', () => {
    const { doc, base } = backlog();
    const whole = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(base));
    expect(whole.length).toBeGreaterThan(most.bytes * 5);
    const server = new Y.Doc();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(base));
    const parts = splitUpdate(whole, most);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) {
      expect(part.length).toBeLessThan(most.bytes * 1.2);
      Y.applyUpdate(server, part);
      expect(server.store.pendingStructs).toBeNull();
      expect(server.store.pendingDs).toBeNull();
    }
    expect(server.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
    expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(doc));
    // the deletions came along
    expect(Y.encodeStateAsUpdate(server)).toEqual(Y.encodeStateAsUpdate(doc));
  });

  test('never has half of a new card, which the server would mend and then refuse the rest of', () => {
    const fixture = new BoardFixture();
    const known = Y.encodeStateAsUpdate(fixture.doc);
    for (let index = 0; index < 40; index += 1) {
      const goal = index === 0 ? null : fixture.must(addGoal, { title: `Doel ${index}` });
      const action = fixture.must(addAction, { title: `Actie ${index}`, goal, cycle: 1 });
      fixture.must(moveAction, { action, goal, before: null, cycle: 1, state: 'done' });
      fixture.must(editText, { kind: 'action', id: action, field: 'title', text: `Actie ${index}, af` });
    }
    const whole = Y.encodeStateAsUpdate(fixture.doc, Y.encodeStateVectorFromUpdate(known));
    const server = new Y.Doc();
    Y.applyUpdate(server, known);
    const parts = splitUpdate(whole, { bytes: 64_000, structs: 40 });
    expect(parts.length).toBeGreaterThan(20);
    for (const part of parts) {
      Y.applyUpdate(server, part);
      expect(checkBoard(server)).toEqual([]);
    }
    expect(snapshot(server)).toEqual(snapshot(fixture.doc));
  });

  test('a small one goes as it is', () => {
    const { base } = backlog();
    const update = Y.encodeStateAsUpdate(base);
    expect(splitUpdate(update, most)).toEqual([update]);
  });
});
