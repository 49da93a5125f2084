import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { cardMap, findCard } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardDocument, type Edit } from './board-document.ts';

const anna = asId<PersonId>('anna');
const at = toInstant(Date.UTC(2026, 0, 5));

test.each(['in batches of their own', 'in one batch'])(
  'a text that people type in and the server writes in keeps every letter in its place, %s',
  (how) => {
    const first = new Y.Doc();
    const board = asId<BoardId>('jeugd');
    initialiseBoard(first, { board });
    addAction(
      first,
      { title: 'a', goal: null, cycle: 1, notes: '' },
      { by: null, now: at, newId: () => 'x' },
    );
    const update = { seq: 1, bytes: Y.encodeStateAsUpdate(first) };
    const loaded = { board, epoch: 1, snapshot: null, snapshotSeq: 0, updates: [update], clients: new Map() };
    const hub = new BoardDocument(loaded, () => 0);
    const person = new Y.Doc();
    Y.applyUpdate(person, update.bytes);

    const serverWrites = (text: string): Edit => ({
      from: 'server',
      person: null,
      told: true,
      run: (doc, context) => editText(doc, { kind: 'action', id: 'x', field: 'notes', text }, context),
    });
    const typed = (index: number, letters: string): Edit => {
      const from = Y.encodeStateVector(person);
      const notes = cardMap(person, 'action', 'x')?.get('notes');
      if (notes instanceof Y.Text) notes.insert(index, letters);
      const bytes = Y.encodeStateAsUpdate(person, from);
      return { from: 'client', bytes, person: anna, author: person, allowsStructs: () => true };
    };
    const apply = (...edits: Edit[]): void => {
      for (const batch of how === 'in one batch' ? [edits] : edits.map((edit) => [edit])) hub.apply(batch, 0);
      Y.applyUpdate(person, Y.encodeStateAsUpdate(hub.doc, Y.encodeStateVector(person)));
    };
    const notes = (): string | undefined => findCard(hub.doc, 'action', 'x')?.notes;

    apply(serverWrites('Wie belt zegt wanneer er antwoord komt'));
    apply(serverWrites('Wie belt zegt wanneer er een antwoord komt'));
    apply(typed(0, 'Morgen: '), serverWrites('Morgen: Wie belt zegt wanneer er een goed antwoord komt'));
    expect(notes()).toBe('Morgen: Wie belt zegt wanneer er een goed antwoord komt');
    apply(typed(3, 'xyz'), typed(20, 'uvw'));
    const before = notes() ?? '';
    apply(serverWrites(before.replace('goed', 'beter')));
    expect(notes()).toBe(before.replace('goed', 'beter'));
  },
);
