import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const said = 'Vóór de überste coördinatie: € 5\nTweede regel';
/** The same in windows-1252, which Buffer doesn't write. */
const windows = Buffer.from(said.replace('€', '\u0080'), 'latin1');
const bigEndian = Buffer.from(said, 'utf16le').swap16();

describe('text is read as what it was written in, and that is told', () => {
  test.each([
    ['utf-8', Buffer.from(said)],
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(said)])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(said, 'utf16le')])],
    ['utf-16le', Buffer.from(said, 'utf16le')],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
    ['utf-16be', bigEndian],
    ['windows-1252', windows],
  ])('%s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: said, encoding } });
  });

  test('lines end in one way, whichever program wrote them', () => {
    expect(decodeText(Buffer.from('een\r\ntwee\rdrie'))).toMatchObject({
      value: { text: 'een\ntwee\ndrie' },
    });
  });
});

describe('what is no text is refused, with why', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from(' \r\n ')],
    ['spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
    ['spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['binary', Buffer.from('%PDF-1.7\n\u0001\u0002\u0000\u0003 stream')],
    ['binary', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 31) % 32))],
    ['binary', readFileSync(new URL('../../docs/board.png', import.meta.url))],
  ])('%s', (code, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, fault: { code } });
  });
});
