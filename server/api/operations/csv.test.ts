import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+31', "'+31"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', `"'\r=1"`],
])('a cell that a spreadsheet would run is text: %j', (value, cell) => {
  expect(csvLine([value])).toBe(`${cell}\r\n`);
});

test('a number is a number, with a decimal comma and below zero too', () => {
  expect(csvLine([-5, -0.5, 3.8])).toBe('-5;-0,5;3,8\r\n');
});

test('separators, quotes and line ends stay inside their cell', () => {
  expect(csvLine(['a;b', 'say "no"', 'two\nlines', 7, null, 'plain'])).toBe(
    '"a;b";"say ""no""";"two\nlines";7;;plain\r\n',
  );
});
