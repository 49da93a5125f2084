import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { closeCycle, type ClosingDeps } from '@verbeterbord/server/usecases/cycles/close-cycle.ts';
import { asId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';

/*
 * Closes a cycle as a process of its own, and dies in the middle as of a power cut:
 * `node closing-process.ts <folder> <board> <number> <step> <now>`. Prints `closed` when it got through.
 */
const [dataDir = '', board = '', number = '', step = '', now = ''] = process.argv.slice(2);
const storage = await openStorage({ dataDir });
const stores = storesOn(storage.db, () => Number(now));
const events = new ServerEvents((error) => process.stderr.write(`${String(error)}\n`));
const hub = new Hub({ log: storage.boardLog, events, report: () => undefined });

const dieAt = (reached: string): void => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
};
const { records } = stores;
const deps: ClosingDeps = {
  ...stores,
  events,
  now: () => Number(now),
  hub: {
    read: (id, body) => hub.read(id, body),
    edit: async (id, by, command, input) => {
      const result = await hub.edit(id, by, command, input);
      dieAt('after-edit');
      return result;
    },
  },
  records: {
    begun: () => records.begun(),
    find: (...given) => records.find(...given),
    actionsOf: (...given) => records.actionsOf(...given),
    lastOf: (...given) => records.lastOf(...given),
    successesOf: (...given) => records.successesOf(...given),
    begin: async (...given) => {
      dieAt('before-record');
      const begun = await records.begin(...given);
      dieAt('after-record');
      return begun;
    },
    end: async (...given) => {
      await records.end(...given);
      dieAt('after-end');
    },
  },
};
const closed = await closeCycle(deps, {
  board: asId<BoardId>(board),
  number: Number(number),
  by: asId<PersonId>('marieke'),
});
process.stdout.write(closed.ok ? 'closed\n' : `${closed.code}\n`);
await hub.close();
await storage.close();
