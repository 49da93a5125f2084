import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAction } from '../commands/add-action.ts';
import { addComment } from '../commands/add-comment.ts';
import { archiveCard } from '../commands/archive-card.ts';
import { editText } from '../commands/edit-text.ts';
import { setReference } from '../commands/set-reference.ts';
import { BoardFixture } from '../fixture.ts';
import { checkBoard } from '../invariants.ts';
import { cardMap, readMeta, snapshot } from '../read.ts';
import { offerReference, questionReference } from '../reference-fixture.ts';
import { lessonRoot } from '../schema.ts';
import { rebuildBoard } from './rebuild-board.ts';

function board(): { fixture: BoardFixture; action: string } {
  const fixture = new BoardFixture();
  const action = fixture.must(addAction, { title: 'Bellen', goal: null, cycle: 2, notes: 'Eén 👍' });
  fixture.must(addComment, { kind: 'action', id: action, text: 'Doe ik' });
  const bin = fixture.must(addAction, { title: 'Weg', goal: null, cycle: null });
  fixture.must(archiveCard, { kind: 'action', id: bin });
  fixture.doc.getText(lessonRoot).insert(0, 'Eerder bellen');
  return { fixture, action };
}

test('a rebuilt board reads the same, under its new epoch, and knows one client only', () => {
  const { fixture, action } = board();
  for (let client = 1; client <= 50; client += 1) {
    fixture.doc.clientID = client;
    fixture.must(editText, { kind: 'action', id: action, field: 'notes', text: `Van ${client}` });
  }
  const rebuilt = rebuildBoard(fixture.doc, { epoch: 7, without: [] });
  expect(rebuilt && snapshot(rebuilt)).toEqual({ ...snapshot(fixture.doc), epoch: 7 });
  expect(rebuilt?.store.clients.size).toBe(1);
  expect(rebuilt && checkBoard(rebuilt)).toEqual([]);
  expect(readMeta(fixture.doc).epoch).toBe(1);
});

test('what it shows of other boards comes along, also of cards that leave', () => {
  const { fixture, action } = board();
  const asked = questionReference('q1', { side: 'asked', card: { kind: 'action', id: action } });
  for (const reference of [asked, offerReference('f1')])
    fixture.must(setReference, { id: reference.id, reference });
  const rebuilt = rebuildBoard(fixture.doc, { epoch: 2, without: [{ kind: 'action', id: action }] });
  expect(rebuilt && snapshot(rebuilt).references).toEqual([offerReference('f1'), asked]);
});

test('cards that leave aren’t in it, and nothing else is missing', () => {
  const { fixture, action } = board();
  const rebuilt = rebuildBoard(fixture.doc, { epoch: 2, without: [{ kind: 'action', id: action }] });
  const before = snapshot(fixture.doc);
  expect(rebuilt && snapshot(rebuilt)).toEqual({
    ...before,
    epoch: 2,
    actions: before.actions.filter(({ id }) => id !== action),
  });
});

test('fields and roots of a later program come along', () => {
  const { fixture, action } = board();
  const card = cardMap(fixture.doc, 'action', action);
  card?.set('mood', { value: 4 });
  card?.set('diary', new Y.Map([['maandag', new Y.Text('Gebeld')]]));
  fixture.doc.getText('later').insert(0, 'Van morgen');
  fixture.doc.getMap('votes').set('a', 1);
  // as a program sees it that never opened those roots
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(fixture.doc));
  const rebuilt = rebuildBoard(doc, { epoch: 2, without: [] }) ?? new Y.Doc();
  const copied = cardMap(rebuilt, 'action', action);
  expect(copied?.get('mood')).toEqual({ value: 4 });
  expect((copied?.get('diary') as Y.Map<Y.Text> | undefined)?.get('maandag')?.toString()).toBe('Gebeld');
  expect(rebuilt.getText('later').toString()).toBe('Van morgen');
  expect(rebuilt.getMap('votes').toJSON()).toEqual({ a: 1 });
});

test.each<[string, (doc: Y.Doc) => void]>([
  ['a list', (doc) => doc.getArray('list').push([1])],
  ['formatted text', (doc) => doc.getText(lessonRoot).format(0, 3, { bold: true })],
  ['bytes', (doc) => void doc.getMap('meta').set('bytes', new Uint8Array(3))],
  ['a document in a document', (doc) => void doc.getMap('meta').set('sub', new Y.Doc())],
  ['a list in a card', (doc) => void doc.getMap('actions').set('x', new Y.Map([['list', new Y.Array()]]))],
])('a document with %s is better kept as it is', (_, spoil) => {
  const { fixture } = board();
  spoil(fixture.doc);
  expect(rebuildBoard(fixture.doc, { epoch: 2, without: [] })).toBeNull();
});
