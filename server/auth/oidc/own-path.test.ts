import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test('a path of ours is where somebody goes after signing in', () => {
  expect(ownPath('/')).toBe('/');
  expect(ownPath('/bord/thuis')).toBe('/bord/thuis');
  expect(ownPath('/bord/thuis?kaart=action:a1')).toBe('/bord/thuis?kaart=action:a1');
});

test('anything else than a path of ours leads home', () => {
  for (const wanted of [
    undefined,
    '',
    'bord',
    'https://evil.example/',
    '//evil.example',
    String.raw`/\evil.example`,
    String.raw`\\evil.example`,
    String.raw`/bord\..\\evil.example`,
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/bord/..//evil.example',
    'javascript:alert(1)',
    'data:text/html,hi',
    '/api/v1/sign-in/oidc',
    '/./api/v1/session',
    `/${'a'.repeat(600)}`,
  ])
    expect(ownPath(wanted)).toBe('/');
});
