import { expect, test } from 'vitest';
import { closeCodes, isFinal, type CloseReason } from './close-codes.ts';
import { parseOwnPresence } from './presence.ts';
import { documentName, messageTypes, parseHandshake, syncPath } from './protocol.ts';

test('who is refused stays away; who is only interrupted comes back', () => {
  const final = Object.entries(closeCodes).flatMap(([reason, code]) => (isFinal(code) ? [reason] : []));
  expect(final).toEqual<CloseReason[]>([
    'malformed',
    'notSignedIn',
    'notAllowed',
    'gone',
    'otherEpoch',
    'tooLarge',
    'invalidContent',
    'clientTooOld',
    'tooMuch',
  ]);
  expect([1000, 1006, closeCodes.restart, closeCodes.busy, closeCodes.resync].some(isFinal)).toBe(false);
});

test('no two reasons share a close code, nor two messages a type', () => {
  expect(new Set(Object.values(closeCodes)).size).toBe(Object.keys(closeCodes).length);
  expect(new Set(Object.values(messageTypes)).size).toBe(Object.keys(messageTypes).length);
});

test('of what a browser says of itself only two ids are kept', () => {
  expect(
    parseOwnPresence({ holding: 'c1', open: 'c2', person: { id: 'boss' }, extra: 'x'.repeat(9_999) }),
  ).toEqual({
    holding: 'c1',
    open: 'c2',
  });
  for (const garbage of [null, undefined, 'x', 7, [], { holding: 7, open: '<script>' }, { holding: {} }])
    expect(parseOwnPresence(garbage)).toEqual({ holding: null, open: null });
});

test('a board has one address', () => {
  expect(syncPath + documentName('b1')).toBe('/sync/board:b1');
});

/** Stands in for URLSearchParams, which a pure package doesn't know. */
function handshake(query: string): unknown {
  const pairs = new Map(query.split('&').map((pair) => pair.split('=') as [string, string]));
  return parseHandshake({ get: (name) => pairs.get(name) ?? null });
}

test('a plain y-websocket client, which says nothing, is welcome', () => {
  expect(handshake('')).toEqual({ schema: null, epoch: null, saved: false });
});

test('our own client says which version it knows, what its copy is of, and that it wants to know what is saved', () => {
  expect(handshake('schema=1&epoch=12&saved=1')).toEqual({ schema: 1, epoch: 12, saved: true });
  expect(handshake('saved=0')).toEqual({ schema: null, epoch: null, saved: false });
});

test.each([
  ['schema=x'],
  ['schema=-1'],
  ['schema=1.5'],
  ['schema='],
  ['epoch=12345678'],
  ['saved=true'],
  ['saved='],
])('a malformed handshake is refused: %s', (query) => {
  expect(handshake(query)).toBeNull();
});
