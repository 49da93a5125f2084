import { expect, test } from 'vitest';
import type { AmbitionId } from '../../ids.ts';
import type { Day } from '../../time.ts';
import { BoardFixture, testDay } from '../fixture.ts';
import { cardMap } from '../read.ts';
import { mostCards } from '../schema.ts';
import { addAmbition } from './add-ambition.ts';
import { archiveCard } from './archive-card.ts';
import { describeIndicator } from './describe-indicator.ts';
import { judgeAmbition } from './judge-ambition.ts';
import { recordIndicator } from './record-indicator.ts';
import { setHorizon } from './set-horizon.ts';
import { setPaint } from './set-paint.ts';

const gone = 'gone' as AmbitionId;

function withAmbition(): { board: BoardFixture; ambition: AmbitionId } {
  const board = new BoardFixture();
  return { board, ambition: board.must(addAmbition, { title: 'Iedereen doet mee' }) };
}

test('a new ambition has what was given, the rest at its default, and stands after the others', () => {
  const { board, ambition } = withAmbition();
  const second = board.must(addAmbition, { title: ' Sneller hulp ', why: 'Omdat', horizon: 2028, paint: 3 });
  const card = board.card('ambition', second);
  expect(card).toMatchObject({
    title: 'Sneller hulp',
    why: 'Omdat',
    horizon: 2028,
    paint: 3,
    judgement: null,
  });
  expect(card.created?.by).toBe('anna');
  expect(card.order > board.card('ambition', ambition).order).toBe(true);
  expect(board.card('ambition', ambition)).toMatchObject({ paint: 1, horizon: null, indicatorValues: [] });
});

test('an ambition needs a title, of a length that fits, a year and a paint that exist', () => {
  const board = new BoardFixture();
  expect(board.refusal(addAmbition, { title: ' ' })).toBe('empty-text');
  expect(board.refusal(addAmbition, { title: 'x'.repeat(301) })).toBe('text-too-long');
  expect(board.refusal(addAmbition, { title: 'x', why: 'x'.repeat(20_001) })).toBe('text-too-long');
  expect(board.refusal(addAmbition, { title: 'x', horizon: 1999 })).toBe('invalid-value');
  expect(board.refusal(addAmbition, { title: 'x', paint: 9 as 8 })).toBe('invalid-value');
});

test('a board takes no more cards of a kind than the limit', () => {
  const board = new BoardFixture();
  board.doc.transact(() => {
    for (let card = 0; card < mostCards; card += 1) board.doc.getMap('ambitions').set(`c${card}`, 1);
  });
  expect(board.refusal(addAmbition, { title: 'Nog een' })).toBe('too-many');
});

test('the year can be set, cleared, and set again to the same without a write', () => {
  const { board, ambition } = withAmbition();
  board.must(setHorizon, { ambition, horizon: 2030 });
  expect(board.card('ambition', ambition).horizon).toBe(2030);
  expect(board.writes(() => board.must(setHorizon, { ambition, horizon: 2030 }))).toBe(0);
  board.must(setHorizon, { ambition, horizon: null });
  expect(board.card('ambition', ambition).horizon).toBeNull();
  expect(board.refusal(setHorizon, { ambition, horizon: 2028.5 })).toBe('invalid-value');
  expect(board.refusal(setHorizon, { ambition: gone, horizon: 2028 })).toBe('not-found');
});

test('the paint can be chosen from eight', () => {
  const { board, ambition } = withAmbition();
  board.must(setPaint, { ambition, paint: 8 });
  expect(board.card('ambition', ambition).paint).toBe(8);
  expect(board.refusal(setPaint, { ambition, paint: 0 as 1 })).toBe('invalid-value');
  expect(board.refusal(setPaint, { ambition: gone, paint: 1 })).toBe('not-found');
});

test('a judgement is stamped with who said so, keeps its sentence, and can be taken back', () => {
  const { board, ambition } = withAmbition();
  board.must(judgeAmbition, { ambition, value: 'fragile', note: 'Te weinig mensen' });
  expect(board.card('ambition', ambition)).toMatchObject({
    judgement: { value: 'fragile', by: 'anna' },
    judgementNote: 'Te weinig mensen',
  });
  board.must(judgeAmbition, { ambition, value: 'on-track' });
  expect(board.card('ambition', ambition)).toMatchObject({
    judgement: { value: 'on-track' },
    judgementNote: 'Te weinig mensen',
  });
  board.must(judgeAmbition, { ambition, value: null, note: '' });
  expect(board.card('ambition', ambition)).toMatchObject({ judgement: null, judgementNote: '' });
  expect(board.writes(() => board.must(judgeAmbition, { ambition, value: null }))).toBe(0);
  expect(board.refusal(judgeAmbition, { ambition, value: 'fine' as 'stuck' })).toBe('invalid-value');
  expect(board.refusal(judgeAmbition, { ambition, value: null, note: 'x'.repeat(601) })).toBe(
    'text-too-long',
  );
  expect(board.refusal(judgeAmbition, { ambition: gone, value: null })).toBe('not-found');
});

test('an indicator is described piece by piece', () => {
  const { board, ambition } = withAmbition();
  board.must(describeIndicator, { ambition, name: 'Wachttijd', unit: 'dagen', target: 14 });
  board.must(describeIndicator, { ambition, target: 10 });
  expect(board.card('ambition', ambition)).toMatchObject({
    indicatorName: 'Wachttijd',
    indicatorUnit: 'dagen',
    indicatorTarget: 10,
  });
  board.must(describeIndicator, { ambition, target: null });
  expect(board.card('ambition', ambition).indicatorTarget).toBeNull();
  expect(board.writes(() => board.must(describeIndicator, { ambition }))).toBe(0);
  expect(board.refusal(describeIndicator, { ambition, unit: 'x'.repeat(41) })).toBe('text-too-long');
  expect(board.refusal(describeIndicator, { ambition, name: 'x'.repeat(301) })).toBe('text-too-long');
  expect(board.refusal(describeIndicator, { ambition, target: Number.NaN })).toBe('invalid-value');
  expect(board.refusal(describeIndicator, { ambition: gone })).toBe('not-found');
});

test('there is one measured value a day, in order of days, and it can be taken away', () => {
  const { board, ambition } = withAmbition();
  board.must(recordIndicator, { ambition, day: testDay(7), value: 12 });
  board.must(recordIndicator, { ambition, day: testDay(0), value: 20 });
  board.must(recordIndicator, { ambition, day: testDay(7), value: 11.5 });
  expect(board.card('ambition', ambition).indicatorValues).toEqual([
    { day: testDay(0), value: 20 },
    { day: testDay(7), value: 11.5 },
  ]);
  board.must(recordIndicator, { ambition, day: testDay(0), value: null });
  expect(board.card('ambition', ambition).indicatorValues).toEqual([{ day: testDay(7), value: 11.5 }]);
  expect(board.writes(() => board.must(recordIndicator, { ambition, day: testDay(0), value: null }))).toBe(0);
  expect(board.refusal(recordIndicator, { ambition, day: '2026-02-30' as Day, value: 1 })).toBe(
    'invalid-day',
  );
  expect(board.refusal(recordIndicator, { ambition, day: testDay(1), value: 1e13 })).toBe('invalid-value');
  expect(board.refusal(recordIndicator, { ambition: gone, day: testDay(1), value: 1 })).toBe('not-found');
  for (let day = 100; day < 1_099; day += 1)
    board.must(recordIndicator, { ambition, day: testDay(day), value: day });
  expect(board.refusal(recordIndicator, { ambition, day: testDay(50), value: 1 })).toBe('too-many');
  board.must(recordIndicator, { ambition, day: testDay(100), value: 2 });
});

test('an ambition in the bin is not edited, and a damaged one is refused as such', () => {
  const { board, ambition } = withAmbition();
  cardMap(board.doc, 'ambition', ambition)?.set('indicatorValues', 'x');
  cardMap(board.doc, 'ambition', ambition)?.set('indicatorName', 'x');
  cardMap(board.doc, 'ambition', ambition)?.set('judgementNote', 'x');
  expect(board.refusal(recordIndicator, { ambition, day: testDay(1), value: 1 })).toBe('damaged');
  expect(board.refusal(describeIndicator, { ambition, name: 'y' })).toBe('damaged');
  expect(board.refusal(judgeAmbition, { ambition, value: 'stuck', note: 'y' })).toBe('damaged');
  board.must(archiveCard, { kind: 'ambition', id: ambition });
  expect(board.refusal(setHorizon, { ambition, horizon: 2030 })).toBe('archived');
  expect(board.refusal(setPaint, { ambition, paint: 2 })).toBe('archived');
  expect(board.refusal(judgeAmbition, { ambition, value: 'stuck' })).toBe('archived');
  expect(board.refusal(describeIndicator, { ambition, unit: '%' })).toBe('archived');
  expect(board.refusal(recordIndicator, { ambition, day: testDay(1), value: 1 })).toBe('archived');
});
