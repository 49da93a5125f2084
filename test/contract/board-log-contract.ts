import type { BoardLog, Replacement, UpdateRow } from '@verbeterbord/server/storage/boards/board-log.ts';
import {
  asId,
  type ActionId,
  type BoardId,
  type IdeaId,
  type PersonId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';

const at = toInstant(Date.UTC(2026, 10, 20));
const person = asId<PersonId>('noor');
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const update = (board: BoardId, ...values: number[]): UpdateRow => ({
  board,
  bytes: bytes(...values),
  person,
  at,
});

/** What every board log keeps, whatever it is made of. `open` hands out an empty one in which `team` and `person` exist. */
export function boardLogContract(
  name: string,
  open: (team: TeamId, person: PersonId) => Promise<BoardLog>,
): void {
  describe(`board log: ${name}`, () => {
    const team = asId<TeamId>('jeugd');
    const a = asId<BoardId>('board-a');
    const b = asId<BoardId>('board-b');
    const opened = async (): Promise<BoardLog> => {
      const log = await open(team, person);
      for (const id of [a, b]) await log.create({ id, team, title: 'Bord', person, at }, bytes(0));
      return log;
    };

    test('a board that was never made is null, not empty', async () => {
      expect(await (await opened()).load(asId('nowhere'))).toBeNull();
    });

    test('a new board holds its first update', async () => {
      const loaded = await (await opened()).load(a);
      expect(loaded?.snapshot).toBeNull();
      expect(loaded?.snapshotSeq).toBe(0);
      expect(loaded?.epoch).toBe(1);
      expect(loaded?.updates.map((row) => Array.from(row.bytes))).toEqual([[0]]);
    });

    test('a board is made once', async () => {
      const log = await opened();
      await expect(log.create({ id: a, team, title: 'Nog eens', person, at }, bytes(9))).rejects.toThrow(
        /.+/,
      );
      expect((await log.load(a))?.updates.map((row) => Array.from(row.bytes))).toEqual([[0]]);
    });

    test('a batch over two boards gets rising seqs in the order given, and each board its own rows', async () => {
      const log = await opened();
      const seqs = await log.append([update(a, 1), update(b, 2), update(a, 3, 4)], []);
      expect(seqs).toEqual([...seqs].sort((x, y) => x - y));
      expect(new Set(seqs).size).toBe(3);
      const loaded = await log.load(a);
      expect(loaded?.updates.map((row) => Array.from(row.bytes))).toEqual([[0], [1], [3, 4]]);
      expect(loaded?.updates.slice(1).map((row) => row.seq)).toEqual([seqs[0], seqs[2]]);
      expect((await log.load(b))?.updates.map((row) => Array.from(row.bytes))).toEqual([[0], [2]]);
    });

    test('a batch with one row that can not be written is not written at all', async () => {
      const log = await opened();
      await expect(log.append([update(a, 1), update(asId('nowhere'), 2)], [])).rejects.toThrow(/.+/);
      expect((await log.load(a))?.updates).toHaveLength(1);
      // and the log goes on
      await log.append([update(a, 5)], []);
      expect((await log.load(a))?.updates.map((row) => Array.from(row.bytes))).toEqual([[0], [5]]);
    });

    test('a snapshot replaces the older one and prunes exactly what is in it', async () => {
      const log = await opened();
      const [first, second] = (await log.append([update(a, 1), update(a, 2)], [])) as [number, number];
      await log.saveSnapshot(a, first, bytes(100));
      let loaded = await log.load(a);
      expect([...(loaded?.snapshot ?? [])]).toEqual([100]);
      expect(loaded?.snapshotSeq).toBe(first);
      expect(loaded?.updates.map((row) => row.seq)).toEqual([second]);
      await log.saveSnapshot(a, second, bytes(101));
      loaded = await log.load(a);
      expect([...(loaded?.snapshot ?? [])]).toEqual([101]);
      expect(loaded?.updates).toEqual([]);
      expect((await log.load(b))?.updates).toHaveLength(1);
    });

    test('an older snapshot never replaces a newer one', async () => {
      const log = await opened();
      const [first, second] = (await log.append([update(a, 1), update(a, 2)], [])) as [number, number];
      await log.saveSnapshot(a, second, bytes(101));
      await log.saveSnapshot(a, first, bytes(100));
      const loaded = await log.load(a);
      expect([...(loaded?.snapshot ?? [])]).toEqual([101]);
      expect(loaded?.snapshotSeq).toBe(second);
    });

    test('seqs go on rising when the log was pruned to nothing', async () => {
      const log = await opened();
      const [last] = (await log.append([update(b, 1)], [])) as [number];
      await log.saveSnapshot(a, last, bytes(100));
      await log.saveSnapshot(b, last, bytes(100));
      const [next] = (await log.append([update(a, 2)], [])) as [number];
      expect(next).toBeGreaterThan(last);
      expect((await log.load(a))?.updates.map((row) => row.seq)).toEqual([next]);
    });

    test('a client id stays with whom it was first', async () => {
      const log = await opened();
      await log.registerClients([{ board: a, client: 4_294_967_295, person }]);
      await log.append([], [], [{ board: a, client: 4_294_967_295, person: asId('daan') }]);
      await log.append([update(a, 1)], [], [{ board: a, client: 7, person: asId('daan') }]);
      expect(
        await log.load(a).then((loaded) => [...(loaded?.clients ?? [])].sort(([x], [y]) => y - x)),
      ).toEqual([
        [4_294_967_295, 'noor'],
        [7, 'daan'],
      ]);
      expect((await log.load(b))?.clients.size).toBe(0);
    });

    test('bytes that are a view on a larger buffer come back as they were', async () => {
      const log = await opened();
      const large = Uint8Array.from({ length: 64 }, (_, index) => index);
      await log.append([{ board: a, bytes: large.subarray(10, 13), person: null, at }], []);
      expect([...((await log.load(a))?.updates[1]?.bytes ?? [])]).toEqual([10, 11, 12]);
    });

    test('two batches that are handed over at once are both written, in order', async () => {
      const log = await opened();
      const [[first], [second]] = (await Promise.all([
        log.append([update(a, 1)], []),
        log.append([update(a, 2)], []),
      ])) as [[number], [number]];
      expect(first).toBeLessThan(second);
      expect((await log.load(a))?.updates.map((row) => Array.from(row.bytes))).toEqual([[0], [1], [2]]);
    });

    /** Board a with a row of log and a client of somebody, and what to put in its place. */
    const replaceable = async (log: BoardLog): Promise<Replacement> => {
      const [seq] = (await log.append([update(a, 1)], [], [{ board: a, client: 7, person }])) as [number];
      return {
        board: a,
        from: { epoch: 1, seq },
        epoch: 2,
        snapshot: bytes(200),
        former: bytes(100),
        departing: [{ kind: 'action', id: asId<ActionId>('x1'), number: 3, content: '{"title":"Bellen"}' }],
        at,
      };
    };

    test('another generation takes the whole place of a document: its log and client ids begin anew', async () => {
      const log = await opened();
      const replacement = await replaceable(log);
      const seq = await log.replace(replacement);
      expect(seq).toBeGreaterThan(replacement.from.seq);
      expect(await log.load(a)).toEqual({
        board: a,
        epoch: 2,
        snapshot: bytes(200),
        snapshotSeq: seq,
        updates: [],
        clients: new Map(),
      });
      const [next] = (await log.append([update(a, 2)], [])) as [number];
      expect(next).toBeGreaterThan(seq);
      expect((await log.load(a))?.updates.map((row) => row.seq)).toEqual([next]);
      expect((await log.load(b))?.epoch).toBe(1);
    });

    test('the former generation is kept, with whose its client ids are, and so are the cards that left', async () => {
      const log = await opened();
      await log.replace(await replaceable(log));
      expect(await log.former(a, 1)).toEqual({ bytes: bytes(100), clients: new Map([[7, person]]) });
      expect(await log.former(a, 2)).toBeNull();
      expect(await log.former(b, 1)).toBeNull();
      const x1 = { kind: 'action', id: asId<ActionId>('x1') } as const;
      const others = [{ kind: 'idea', id: asId<IdeaId>('x1') } as const, { ...x1, id: asId<ActionId>('x2') }];
      expect(await log.departed(a, [x1, ...others])).toEqual([x1]);
      expect(await log.departed(b, [x1])).toEqual([]);
    });

    test('a document that has moved on since it was built anew stays as it is', async () => {
      const log = await opened();
      const replacement = await replaceable(log);
      await log.append([update(a, 2)], []);
      await expect(log.replace(replacement)).rejects.toThrow(/.+/);
      const { from } = replacement;
      const otherEpoch = { ...replacement, from: { epoch: 2, seq: from.seq + 1 } };
      await expect(log.replace(otherEpoch)).rejects.toThrow(/.+/);
      const loaded = await log.load(a);
      expect(loaded?.epoch).toBe(1);
      expect(loaded?.updates).toHaveLength(3);
      expect(loaded?.clients.size).toBe(1);
      expect(await log.former(a, 1)).toBeNull();
      expect(await log.departed(a, [{ kind: 'action', id: asId<ActionId>('x1') }])).toEqual([]);
    });

    test('what is brought to a former generation is written with what it became, or not at all', async () => {
      const log = await opened();
      await log.replace(await replaceable(log));
      const adopted = {
        board: a,
        epoch: 1,
        bytes: bytes(101),
        clients: new Map([
          [7, person],
          [4_294_967_295, person],
        ]),
        late: [{ cardKind: 'action', card: 'x1', person, at, content: '{}' } as const],
      };
      await expect(log.append([update(asId('nowhere'), 1)], [], [], [adopted])).rejects.toThrow(/.+/);
      expect((await log.former(a, 1))?.bytes).toEqual(bytes(100));
      await log.append([update(a, 9)], [], [], [adopted]);
      expect(await log.former(a, 1)).toEqual({ bytes: bytes(101), clients: adopted.clients });
    });
  });
}
