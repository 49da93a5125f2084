import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { asId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';

/*
 * The hub and the database as a process of its own, to be killed: `node hub-process.ts <folder> [most pages]`.
 * Prints its port. Who comes in says so in the address. A most of pages stands for a full disk; `SIGUSR2` makes space.
 */
const [dataDir = '', mostPages] = process.argv.slice(2);
const storage = await openStorage({ dataDir });
const board = asId<BoardId>('jeugd');
if ((await storage.boardLog.load(board)) === null) {
  const now = toInstant(Date.now());
  await storage.db
    .insertInto('team')
    .values({ id: asId<TeamId>('team'), name: 'Team', parent: null })
    .execute();
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  const row = { id: board, team: asId<TeamId>('team'), title: 'Jeugd', person: null, at: now };
  await storage.boardLog.create(row, Y.encodeStateAsUpdate(doc));
}
const pragma = async (text: string): Promise<unknown> => {
  const { sql } = await import('kysely');
  return (await sql.raw<Record<string, number>>(text).execute(storage.db)).rows[0];
};
if (mostPages !== undefined) {
  const used = (await pragma('pragma page_count')) as { page_count: number };
  await pragma(`pragma max_page_count = ${used.page_count + Number(mostPages)}`);
}
process.on('SIGUSR2', () => void pragma('pragma max_page_count = 1000000'));

const hub = new Hub({
  log: storage.boardLog,
  events: new ServerEvents((error) => process.stderr.write(`${String(error)}\n`)),
  report: (level, message) => void (level === 'error' && process.stderr.write(`${message}\n`)),
});
const server = createServer();
server.on('upgrade', (request, socket, head) => {
  const name = new URL(request.url ?? '/', 'http://localhost').searchParams.get('as') ?? 'x';
  const person = { id: asId<PersonId>(name), name, initials: 'XX' };
  hub.upgrade(request, socket, head, { person, role: 'member' });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
