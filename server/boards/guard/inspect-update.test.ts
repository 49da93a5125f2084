import { createMap } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { editLesson } from '@verbeterbord/shared/board/commands/edit-lesson.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { removeComment } from '@verbeterbord/shared/board/commands/remove-comment.ts';
import { setReference } from '@verbeterbord/shared/board/commands/set-reference.ts';
import { unassignOwner } from '@verbeterbord/shared/board/commands/unassign-owner.ts';
import { BoardFixture } from '@verbeterbord/shared/board/fixture.ts';
import { questionReference } from '@verbeterbord/shared/board/reference-fixture.ts';
import { cardFields } from '@verbeterbord/shared/board/schema.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { asId, type PersonId, type ReferenceId } from '@verbeterbord/shared/ids.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { inspectUpdate } from './inspect-update.ts';
import { Places } from './places.ts';

/** A board with one goal and one action, and a guard before it. */
function guarded() {
  const fixture = new BoardFixture();
  const { doc } = fixture;
  const goal = fixture.must(addGoal, { title: 'Minder wachten' });
  const action = fixture.must(addAction, {
    title: 'Bellen',
    goal,
    cycle: 1,
    owners: [asId<PersonId>('anna')],
  });
  fixture.must(setReference, { id: asId<ReferenceId>('q1'), reference: questionReference('q1') });
  const places = new Places(doc);
  const before = Y.encodeStateAsUpdate(doc);

  const judge = (bytes: Uint8Array, mayWriteAs: (client: number) => boolean = () => true) => {
    const verdict = inspectUpdate(bytes, { doc, places, mayWriteAs });
    expect(Y.encodeStateAsUpdate(doc), 'the document is only looked at').toEqual(before);
    return verdict;
  };
  /** What a change on a copy makes, one update per transaction. */
  const updatesOf = (change: (copy: Y.Doc) => unknown): Uint8Array[] => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, before);
    const updates: Uint8Array[] = [];
    copy.on('update', (update: Uint8Array) => updates.push(update));
    change(copy);
    return updates;
  };
  const tries = (change: (copy: Y.Doc) => unknown) => judge(Y.mergeUpdates(updatesOf(change)));
  const card = (copy: Y.Doc): Y.Map<unknown> => copy.getMap('actions').get(action) as Y.Map<unknown>;
  return { fixture, doc, before, goal, action, judge, updatesOf, tries, card };
}

const { id: _id, ...storedQuestion } = questionReference('q1', { state: 'answered' });

type Guarded = ReturnType<typeof guarded>;
const refused = (reason: string) => ({ ok: false, reason });

describe('what is let through', () => {
  const honest: readonly (readonly [string, (copy: BoardFixture, board: Guarded) => unknown])[] = [
    ['a new card', (copy) => copy.must(addGoal, { title: 'Nog een' })],
    [
      'typing',
      (copy, { action }) =>
        copy.must(editText, { kind: 'action', id: action, field: 'title', text: 'Terugbellen' }),
    ],
    [
      'a move',
      (copy, { action, goal }) =>
        copy.must(moveAction, { action, goal, before: null, cycle: 1, state: 'done' }),
    ],
    [
      'taking an owner off',
      (copy, { action }) => copy.must(unassignOwner, { action, person: asId<PersonId>('anna') }),
    ],
    [
      'choosing what happens to what is left',
      (copy, { action }) => copy.must(chooseLeaving, { action, cycle: 1, value: 'stop', reason: 'Genoeg' }),
    ],
    [
      'writing and rewriting the lesson',
      (copy) => {
        copy.must(editLesson, { text: 'Bellen werkt' });
        copy.must(editLesson, { text: 'Bellen werkt beter' });
        copy.must(editLesson, { text: '' });
      },
    ],
    ['putting a card away', (copy, { action }) => copy.must(archiveCard, { kind: 'action', id: action })],
    [
      'a comment, and taking it back',
      (copy, { action }) => {
        const comment = copy.must(addComment, { kind: 'action', id: action, text: 'Gedaan' });
        copy.must(removeComment, { kind: 'action', id: action, comment });
      },
    ],
  ];
  test.each(honest)('%s', (_what, write) => {
    const board = guarded();
    expect(board.tries((copy) => write(new BoardFixture('y', copy), board))).toMatchObject({ ok: true });
  });

  test('what is known already, and it is said to bring nothing', () => {
    const { judge, before } = guarded();
    expect(judge(before)).toEqual({ ok: true, fresh: [], structs: 0 });
  });

  test('what is new is counted, with whose it is and from where', () => {
    const { judge, updatesOf, card } = guarded();
    const copy = new Y.Doc();
    const [update = Uint8Array.of()] = updatesOf((doc) => {
      copy.clientID = doc.clientID;
      card(doc).set('due', '2026-12-01');
    });
    expect(judge(update)).toEqual({
      ok: true,
      fresh: [{ client: copy.clientID, from: 0, to: 1 }],
      structs: 1,
    });
  });
});

describe('bytes that hold no sound update', () => {
  test('nonsense, nothing and half an update are malformed', () => {
    const { judge, before } = guarded();
    for (const bytes of [Uint8Array.of(), Uint8Array.of(255, 255), before.subarray(0, before.length / 2)])
      expect(judge(bytes)).toMatchObject(refused('malformed'));
  });

  test('an update that builds on one that never came asks to sync anew', () => {
    const { judge, updatesOf, card } = guarded();
    const [, second = Uint8Array.of()] = updatesOf((copy) => {
      card(copy).set('due', '2026-12-01');
      card(copy).set('cycle', 3);
    });
    expect(judge(second)).toMatchObject(refused('resync'));
  });

  test('so does one that refers to, or removes, what another never brought', () => {
    const { judge, updatesOf, card } = guarded();
    const other = new Y.Doc();
    const [first = Uint8Array.of(), second = Uint8Array.of(), third = Uint8Array.of()] = updatesOf((copy) => {
      const title = card(copy).get('title') as Y.Text;
      title.insert(0, 'ab');
      copy.clientID = other.clientID;
      title.insert(1, 'x');
      title.delete(0, 1);
    });
    expect(judge(first)).toMatchObject({ ok: true });
    expect(judge(second)).toMatchObject(refused('resync'));
    expect(judge(third)).toMatchObject(refused('resync'));
  });

  test('a client id of somebody else is refused, what they wrote before may come again', () => {
    const { judge, updatesOf, card, before } = guarded();
    const [update = Uint8Array.of()] = updatesOf((copy) => card(copy).set('due', '2026-12-01'));
    expect(judge(update, () => false)).toMatchObject(refused('invalidContent'));
    expect(judge(before, () => false)).toMatchObject({ ok: true });
  });
});

describe('what has no place on a board', () => {
  const wrong: readonly (readonly [string, (copy: Y.Doc, board: Guarded) => unknown])[] = [
    ['a root of its own', (copy) => copy.getMap('other').set('a', 1)],
    ['a list for a root', (copy) => copy.getArray('list').push([1])],
    ['the meta', (copy) => copy.getMap('meta').set('epoch', 2)],
    ['a reference', (copy) => copy.getMap('references').set('q2', storedQuestion)],
    ['another word in a reference', (copy) => copy.getMap('references').set('q1', storedQuestion)],
    ['a reference taken away', (copy) => copy.getMap('references').delete('q1')],
    ['a map among the references', (copy) => copy.getMap('references').set('q2', new Y.Map([['a', 1]]))],
    ['letters among the references', (copy) => copy.getText('references').insert(0, 'x')],
    ['a card that is plain data', (copy) => copy.getMap('goals').set('g2', { title: 'x' })],
    ['a card that is an empty text', (copy) => copy.getMap('goals').set('g2', new Y.Text())],
    ['a card that is a text', (copy) => copy.getMap('goals').set('g2', new Y.Text('x'))],
    [
      'a card under a key that is no id',
      (copy) => copy.getMap('goals').set('../g', createMap(cardFields.goal, {})),
    ],
    [
      'a card under __proto__',
      (copy) => copy.getMap('goals').set('__proto__', createMap(cardFields.goal, {})),
    ],
    ['half a choice', (copy, { card }) => card(copy).set('leaving', { cycle: 1, value: 'stop' })],
    ['markup in the lesson', (copy) => copy.getText('lesson').insert(0, 'x', { bold: true })],
    ['a picture in the lesson', (copy) => copy.getText('lesson').insertEmbed(0, { image: 'x' })],
    ['a key in the lesson', (copy) => copy.getMap('lesson').set('a', 1)],
    ['another text beside the lesson', (copy) => copy.getText('lessons').insert(0, 'x')],
    ['an unknown field', (copy, { card }) => card(copy).set('colour', 'red')],
    ['a field named constructor', (copy, { card }) => card(copy).set('constructor', 'red')],
    ['a value its field has no use for', (copy, { card }) => card(copy).set('due', 'morgen')],
    ['half a place', (copy, { card }) => card(copy).set('place', { state: 'todo' })],
    ['bytes for a value', (copy, { card }) => card(copy).set('due', Uint8Array.of(1))],
    ['a document for a value', (copy, { card }) => card(copy).set('due', new Y.Doc())],
    ['a map for a value', (copy, { card }) => card(copy).set('due', new Y.Map())],
    ['a string for a text', (copy, { card }) => card(copy).set('notes', 'plat')],
    [
      'an owner who is a sentence',
      (copy, { card }) => (card(copy).get('owners') as Y.Map<unknown>).set('a b', true),
    ],
    [
      'an owner who is something else than there',
      (copy, { card }) => (card(copy).get('owners') as Y.Map<unknown>).set('bram', 'yes'),
    ],
    [
      'markup in a text',
      (copy, { card }) => (card(copy).get('title') as Y.Text).format(0, 2, { bold: true }),
    ],
    [
      'a picture in a text',
      (copy, { card }) => (card(copy).get('title') as Y.Text).insertEmbed(0, { image: 'x' }),
    ],
  ];
  test.each(wrong)('%s is refused', (_what, write) => {
    const board = guarded();
    expect(board.tries((copy) => write(copy, board))).toMatchObject(refused('invalidContent'));
  });
});

describe('what others may be working in', () => {
  const lost: readonly (readonly [string, (copy: Y.Doc, board: Guarded) => unknown])[] = [
    [
      'a card over a card',
      (copy, { action }) => copy.getMap('actions').set(action, createMap(cardFields.action, {})),
    ],
    ['a text over a text', (copy, { card }) => card(copy).set('title', new Y.Text('Anders'))],
    ['a list of owners over another', (copy, { card }) => card(copy).set('owners', new Y.Map())],
    ['a card taken away', (copy, { action }) => copy.getMap('actions').delete(action)],
    ['a text taken away', (copy, { card }) => card(copy).delete('title')],
    ['the comments taken away', (copy, { card }) => card(copy).delete('comments')],
  ];
  test.each(lost)('%s is refused', (_what, write) => {
    const board = guarded();
    expect(board.tries((copy) => write(copy, board))).toMatchObject(refused('invalidContent'));
  });
});

test('a card made a second time, by somebody who had not seen the first, is refused', () => {
  const { judge, action } = guarded();
  const apart = new Y.Doc();
  apart.getMap('actions').set(action, createMap(cardFields.action, { title: 'Nog eens' }));
  expect(judge(Y.encodeStateAsUpdate(apart))).toMatchObject(refused('invalidContent'));
});

describe('bounds', () => {
  test('a text may grow to four times its limit by merging, and not one letter more', () => {
    const { tries, card } = guarded();
    const most = textLimits.title * 4 - 'Bellen'.length;
    const type = (letters: number) => (copy: Y.Doc) =>
      (card(copy).get('title') as Y.Text).insert(0, 'x'.repeat(letters));
    expect(tries(type(most))).toMatchObject({ ok: true });
    expect(tries(type(most + 1))).toMatchObject(refused('invalidContent'));
  });

  test('the lesson is held to the same bound', () => {
    const { tries } = guarded();
    const type = (letters: number) => (copy: Y.Doc) => copy.getText('lesson').insert(0, 'x'.repeat(letters));
    expect(tries(type(textLimits.sentence * 4))).toMatchObject({ ok: true });
    expect(tries(type(textLimits.sentence * 4 + 1))).toMatchObject(refused('invalidContent'));
  });

  test('the bound holds for all insertions of one update together', () => {
    const { tries, card } = guarded();
    const half = textLimits.title * 2;
    expect(
      tries((copy) => {
        const title = card(copy).get('title') as Y.Text;
        title.insert(0, 'x'.repeat(half));
        title.insert(title.length, 'y'.repeat(half));
      }),
    ).toMatchObject(refused('invalidContent'));
  });

  test('owners may be four times as many as people may add, and not one more', () => {
    const { tries, card } = guarded();
    const add = (many: number) => (copy: Y.Doc) => {
      for (let index = 0; index < many; index += 1)
        (card(copy).get('owners') as Y.Map<unknown>).set(`person-${index}`, true);
    };
    expect(tries(add(199))).toMatchObject({ ok: true });
    expect(tries(add(200))).toMatchObject(refused('invalidContent'));
  });
});
