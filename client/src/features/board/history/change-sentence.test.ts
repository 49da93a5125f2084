import { changeKinds } from '@verbeterbord/shared/api/boards.ts';
import { expect, test } from 'vitest';
import { cardPanel } from '../../../i18n/nl/card-panel.ts';
import { panel } from '../../../i18n/nl/panel.ts';
import { changeSentence, type HistoryWords } from './change-sentence.ts';

const words: HistoryWords = {
  sentences: cardPanel.changes,
  judgements: panel.judgement.values,
  someone: panel.someone,
  formatDay: (day) => `<${day}>`,
};
const sentence = (
  kind: (typeof changeKinds)[number],
  detail: string | null,
  name: string | null = 'Aylin',
): string => changeSentence({ kind, detail }, name, words);

test('every kind of change has a sentence that begins with who did it', () => {
  for (const kind of changeKinds) expect(sentence(kind, null)).toMatch(/^Aylin \S/);
});

test('a change by nobody known says somebody', () => {
  expect(sentence('notes', null, null)).toBe('Iemand schreef in de notities');
});

test('states, days, cycles and answers are said in words', () => {
  expect(sentence('moved', 'doing')).toBe('Aylin ging hiermee bezig');
  expect(sentence('moved', 'done')).toBe('Aylin zette dit op klaar');
  expect(sentence('due', '2026-11-21')).toBe('Aylin zette de dag op <2026-11-21>');
  expect(sentence('due', null)).toBe('Aylin veranderde de dag');
  expect(sentence('carried', '23')).toBe('Aylin nam dit mee naar ronde 23');
  expect(sentence('outcome', 'no')).toBe('Aylin zei: het hielp niet');
  expect(sentence('judged', 'on-track')).toBe('Aylin gaf het oordeel: Op koers');
  expect(sentence('decided', 'parked')).toBe('Aylin parkeerde het idee');
});

test('a detail that a newer server invents never shows up as code', () => {
  expect(sentence('judged', 'splendid')).toBe('Aylin veranderde het oordeel');
  expect(sentence('attempt', 'k3j9x')).toBe('Aylin schreef aan een poging');
  expect(sentence('moved', 'sideways')).toBe('Aylin gaf dit een andere plek');
});
