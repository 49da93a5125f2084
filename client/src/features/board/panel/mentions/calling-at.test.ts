import { expect, test } from 'vitest';
import { callingAt } from './calling-at.ts';

const at = (text: string) => {
  const caret = text.indexOf('|');
  return callingAt({ value: text.replace('|', ''), selectionStart: caret, selectionEnd: caret });
};

test('behind an @ somebody is being called, whatever stands after the caret', () => {
  expect(at('@|')).toEqual({ from: 0, typed: '' });
  expect(at('Vraag @Ke| even')).toEqual({ from: 6, typed: 'Ke' });
  expect(at('Regel\n@Anne Ma|')).toEqual({ from: 6, typed: 'Anne Ma' });
});

test('in an address, on another line and far behind an @ nobody is', () => {
  expect(at('x@y|')).toBeNull();
  expect(at('@Kees\n|')).toBeNull();
  expect(at('Kees|')).toBeNull();
  expect(at(`@${'x'.repeat(41)}|`)).toBeNull();
  expect(callingAt({ value: '@Kees', selectionStart: 1, selectionEnd: 3 })).toBeNull();
});
