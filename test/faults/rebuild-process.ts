import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { defaultLimits } from '@verbeterbord/server/boards/limits.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { EditAdopter } from '@verbeterbord/server/usecases/boards/adopt-edits.ts';
import { readMeta } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import Database from 'better-sqlite3';

/*
 * Builds a board anew, or brings edits to its former generation, and is killed as by a power cut right before or after the n-th
 * statement that this writes: `node rebuild-process.ts <folder> <rebuild|adopt> <n> [update in base64]`. Prints `whole` when there
 * was no n-th.
 */
const [dataDir = '', what = 'rebuild', nth = '0', update = ''] = process.argv.slice(2);
let left = Infinity;
const strike = (): void => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
// oxlint-disable-next-line typescript/unbound-method -- called with the database that they are asked on
const { prepare, exec } = Database.prototype;
Database.prototype.prepare = function (this: Database.Database, sql: string) {
  const statement = prepare.call(this, sql);
  const run = statement.run.bind(statement);
  statement.run = (...given: unknown[]) => {
    strike();
    return run(...(given as [object]));
  };
  return statement;
} as typeof prepare;
Database.prototype.exec = function (this: Database.Database, sql: string) {
  strike();
  const done = exec.call(this, sql);
  // between the commit and whatever is told of it
  if (sql === 'commit') strike();
  return done;
};

const storage = await openStorage({ dataDir, thread: false });
const board = asId<BoardId>('jeugd');
const hub = new Hub({
  log: storage.boardLog,
  events: new ServerEvents((error) => process.stderr.write(`${String(error)}\n`)),
  report: (level, message) => void (level === 'error' && process.stderr.write(`${message}\n`)),
  limits: { tidy: { ...defaultLimits.tidy, clients: 1, times: 1, least: 0 } },
  departures: async () => [{ kind: 'action', id: 'leaves', number: 1 }],
});
if (what === 'rebuild') {
  await hub.read(board, readMeta);
  left = Number(nth);
  await hub.tidy(board);
} else {
  const adopter = new EditAdopter({ hub, boardLog: storage.boardLog, now: Date.now });
  await adopter.stateOf({ board, epoch: 1, person: asId<PersonId>('anna') });
  left = Number(nth);
  const bytes = Uint8Array.from(Buffer.from(update, 'base64'));
  await adopter.adopt({ board, epoch: 1, person: asId<PersonId>('anna'), update: bytes });
}
left = Infinity;
await hub.close();
await storage.close();
process.stdout.write('whole\n');
