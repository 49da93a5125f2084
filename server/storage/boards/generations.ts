import { invariant } from '@verbeterbord/shared/assert.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type Database from 'better-sqlite3';
import { ownBytes } from '../engine/bytes.ts';
import type { AdoptedRow, FormerGeneration, Replacement } from './board-log.ts';

type Prepare = (sql: string) => Database.Statement;

/** Puts another generation in the place of a board's document. Only within a transaction; throws when the board has moved on. */
export function replaceBoard(prepare: Prepare, replacement: Replacement): number {
  const { board, from, epoch, snapshot, former, departing, at } = replacement;
  const later = prepare('select 1 from board_update where board = ? and seq > ?').get(board, from.seq);
  const { changes } = prepare('update board set epoch = ? where id = ? and epoch = ?').run(
    epoch,
    board,
    from.epoch,
  );
  invariant(changes === 1 && later === undefined, `board ${board} has moved on`);
  prepare('insert into board_epoch (board, epoch, ended_at, bytes, clients) values (?, ?, ?, ?, ?)').run(
    board,
    from.epoch,
    at,
    former,
    encodeClients(clientsOf(prepare, board)),
  );
  for (const card of departing)
    prepare(
      `insert into departed_card (board, card_kind, card, number, at, content) values (?, ?, ?, ?, ?, ?)
       on conflict do nothing`,
    ).run(board, card.kind, card.id, card.number, at, card.content);
  // whoever follows the log must see that there is something new: a seq of its own, from the same count
  const { lastInsertRowid } = prepare(
    'insert into board_update (board, bytes, person, at) values (?, ?, null, ?)',
  ).run(board, new Uint8Array(), at);
  const seq = Number(lastInsertRowid);
  prepare('delete from board_update where board = ?').run(board);
  prepare('delete from board_client where board = ?').run(board);
  prepare(
    `insert into board_snapshot (board, up_to_seq, bytes) values (?, ?, ?)
     on conflict (board) do update set up_to_seq = excluded.up_to_seq, bytes = excluded.bytes`,
  ).run(board, seq, snapshot);
  return seq;
}

/** Writes down what a former generation came to be, and what couldn't be made again of it. Only within a transaction. */
export function writeAdopted(prepare: Prepare, { board, epoch, bytes, clients, late }: AdoptedRow): void {
  prepare('update board_epoch set bytes = ?, clients = ? where board = ? and epoch = ?').run(
    bytes,
    encodeClients(clients),
    board,
    epoch,
  );
  for (const row of late)
    prepare(
      'insert into late_edit (board, card_kind, card, person, at, content) values (?, ?, ?, ?, ?, ?)',
    ).run(board, row.cardKind, row.card, row.person, row.at, row.content);
}

export function loadFormer(prepare: Prepare, board: BoardId, epoch: number): FormerGeneration | null {
  const row = prepare('select bytes, clients from board_epoch where board = ? and epoch = ?').get(
    board,
    epoch,
  ) as { bytes: Uint8Array; clients: string } | undefined;
  return row === undefined ? null : { bytes: ownBytes(row.bytes), clients: decodeClients(row.clients) };
}

export function departedOf(prepare: Prepare, board: BoardId, cards: readonly CardRef[]): readonly CardRef[] {
  const find = prepare('select 1 from departed_card where board = ? and card_kind = ? and card = ?');
  return cards.filter(({ kind, id }) => find.get(board, kind, id) !== undefined);
}

function clientsOf(prepare: Prepare, board: BoardId): Map<number, PersonId> {
  const rows = prepare('select client, person from board_client where board = ?').all(board) as {
    client: number;
    person: PersonId;
  }[];
  return new Map(rows.map(({ client, person }) => [client, person]));
}

/** By person, as a person has many: `{"anna":[1,2]}`. */
function encodeClients(clients: ReadonlyMap<number, PersonId>): string {
  const people: Record<string, number[]> = Object.create(null) as Record<string, number[]>;
  for (const [client, person] of clients) (people[person] ??= []).push(client);
  return JSON.stringify(people);
}

function decodeClients(stored: string): Map<number, PersonId> {
  const people = JSON.parse(stored) as Record<PersonId, readonly number[]>;
  return new Map(
    Object.entries(people).flatMap(([person, clients]) =>
      clients.map((client): [number, PersonId] => [client, person as PersonId]),
    ),
  );
}
