import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import type { UpdateRow } from './board-log.ts';
import { packUpdates, unpackUpdates } from './packed-updates.ts';

const row = (board: string, person: string | null, bytes: readonly number[]): UpdateRow => ({
  board: asId(board),
  person: person === null ? null : asId<PersonId>(person),
  at: '2026-11-20T00:00:00.000Z' as Instant,
  bytes: Uint8Array.from(bytes),
});

test('what is packed comes out as it was, also what is empty or of nobody', () => {
  const rows = [row('een', 'noor', [1, 2, 3]), row('twee', null, []), row('een', 'kees', [255])];
  const again = unpackUpdates(structuredClone(packUpdates(rows)));
  const plain = (each: UpdateRow): unknown[] => [each.board, each.person, each.at, ...each.bytes];
  expect(again.map(plain)).toEqual(rows.map(plain));
  expect(unpackUpdates(packUpdates([]))).toEqual([]);
});

test('only the bytes themselves are packed, not what they are a view on', () => {
  const large = new Uint8Array(1_000).fill(7);
  const { bytes } = packUpdates([{ ...row('een', null, []), bytes: large.subarray(10, 12) }]);
  expect([...bytes]).toEqual([7, 7]);
  expect(bytes.buffer.byteLength).toBe(2);
});
