import { expect, test } from 'vitest';
import { markEnd, markStart, readMarks, withoutMarks } from './marks.ts';

test('marks become pieces of text', () => {
  expect(readMarks(`Een ${markStart}school${markEnd} in ${markStart}Gilze${markEnd}`)).toEqual([
    { text: 'Een ', mark: false },
    { text: 'school', mark: true },
    { text: ' in ', mark: false },
    { text: 'Gilze', mark: true },
  ]);
  expect(readMarks('')).toEqual([]);
});

test('a text can not bring marks of its own', () => {
  expect(readMarks(withoutMarks(`a${markStart}b${markEnd}<b>c</b>`))).toEqual([
    { text: 'a b <b>c</b>', mark: false },
  ]);
});
