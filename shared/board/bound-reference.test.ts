import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { boundReference, isCut, shownAtMost } from './bound-reference.ts';
import { setReference } from './commands/set-reference.ts';
import { minute, offerReference, questionReference } from './reference-fixture.ts';
import { findReference } from './references.ts';

const long = 'Wat goed is om te weten. '.repeat(800);
const context = { by: null, now: minute(9), newId };

test('what is over keeps a few lines of its texts, and what waits as much as one decides about', () => {
  const doc = new Y.Doc();
  const show = (reference: ReturnType<typeof offerReference> | ReturnType<typeof questionReference>) => {
    expect(setReference(doc, { id: reference.id, reference }, context)).toMatchObject({ ok: true });
    return findReference(doc, reference.id);
  };
  const waits = show(offerReference('f1', { notes: long, state: 'offered' }));
  if (waits?.kind !== 'offer') throw new Error('an offer');
  expect(waits.notes).toHaveLength(shownAtMost.live.notes);
  expect(isCut(waits.notes)).toBe(true);
  expect(long.startsWith(waits.notes.slice(0, -1))).toBe(true);
  const over = show(offerReference('f1', { notes: long, state: 'declined' }));
  expect(over?.kind === 'offer' && over.notes).toHaveLength(shownAtMost.over.notes);

  const texts = { question: 'Mag dit? '.repeat(200), words: 'Ja, dat mag. '.repeat(180) };
  expect(show(questionReference('q1', { ...texts, state: 'taken-up' }))).toMatchObject(texts);
  const answered = show(questionReference('q1', { ...texts, state: 'answered' }));
  if (answered?.kind !== 'question') throw new Error('a question');
  expect(answered.question).toHaveLength(shownAtMost.over.question);
  expect(answered.words).toHaveLength(shownAtMost.over.words);
});

test('a board full of what is over stays small', () => {
  const doc = new Y.Doc();
  for (let nth = 0; nth < 500; nth += 1) {
    const reference = offerReference(`f${nth}`, { notes: long, state: 'accepted' });
    setReference(doc, { id: reference.id, reference }, context);
  }
  expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(350_000);
});

test('doing it again writes nothing, and short texts stay as they are', () => {
  const doc = new Y.Doc();
  const reference = offerReference('f1', { notes: long });
  setReference(doc, { id: reference.id, reference }, context);
  let written = 0;
  doc.on('update', () => (written += 1));
  setReference(doc, { id: reference.id, reference }, context);
  expect(written).toBe(0);
  const short = offerReference('f2', { notes: 'Kort … en krachtig…', state: 'declined' });
  expect(boundReference(short)).toEqual(short);
  expect(isCut(short.notes)).toBe(false);
});

test('no character is cut in two', () => {
  const notes = 'a'.repeat(shownAtMost.live.notes - 2) + '🎉'.repeat(3);
  const { notes: kept } = boundReference(offerReference('f1', { notes })) as { notes: string };
  expect(kept.isWellFormed()).toBe(true);
  expect(isCut(kept)).toBe(true);
});
