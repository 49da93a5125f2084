import { expect, test } from 'vitest';
import { InvariantError, invariant, unreachable } from './assert.ts';
import { accept, refusalCodes, refuse } from './errors.ts';

test('a refusal is a value with its code, and what was accepted a value with its own', () => {
  expect(refuse('archived')).toEqual({ ok: false, code: 'archived' });
  expect(accept(3)).toEqual({ ok: true, value: 3 });
  expect(accept()).toEqual({ ok: true, value: undefined });
});

test('no refusal code stands in the list twice', () => {
  expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
});

test('a bug is thrown, with what was expected', () => {
  expect(() => invariant(false, 'one is two')).toThrow(InvariantError);
  expect(() => invariant(0, 'one is two')).toThrow('one is two');
  expect(() => invariant('yes', 'fine')).not.toThrow();
  expect(() => unreachable('x' as never)).toThrow('unexpected value "x"');
});
