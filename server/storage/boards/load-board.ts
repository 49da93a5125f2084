import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type Database from 'better-sqlite3';
import { ownBytes } from '../engine/bytes.ts';
import type { LoadedBoard, LoggedUpdate } from './board-log.ts';

/** All that the database has of one board; null when there is no such board. */
export function loadBoard(prepare: (sql: string) => Database.Statement, board: BoardId): LoadedBoard | null {
  const found = prepare('select epoch from board where id = ?').get(board) as { epoch: number } | undefined;
  if (found === undefined) return null;
  const snapshot = prepare('select up_to_seq, bytes from board_snapshot where board = ?').get(board) as
    | { up_to_seq: number; bytes: Uint8Array }
    | undefined;
  const updates = prepare('select seq, bytes from board_update where board = ? and seq > ? order by seq').all(
    board,
    snapshot?.up_to_seq ?? 0,
  ) as LoggedUpdate[];
  const clients = prepare('select client, person from board_client where board = ?').all(board) as {
    client: number;
    person: PersonId;
  }[];
  return {
    board,
    epoch: found.epoch,
    snapshot: snapshot === undefined ? null : ownBytes(snapshot.bytes),
    snapshotSeq: snapshot?.up_to_seq ?? 0,
    updates: updates.map(({ seq, bytes }) => ({ seq, bytes: ownBytes(bytes) })),
    clients: new Map(clients.map(({ client, person }) => [client, person])),
  };
}
