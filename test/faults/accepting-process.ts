import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import type { HubPort } from '@verbeterbord/server/usecases/boards/hub-port.ts';
import { crossingKinds } from '@verbeterbord/server/usecases/crossings/crossing-kinds.ts';
import { errandPerformers } from '@verbeterbord/server/usecases/crossings/errand-performers.ts';
import { runErrands } from '@verbeterbord/server/usecases/crossings/run-errands.ts';
import { stepOffer } from '@verbeterbord/server/usecases/crossings/step-offer.ts';
import { asId, type OfferId, type PersonId } from '@verbeterbord/shared/ids.ts';

/*
 * Accepts an offer as a process of its own, and dies in the middle as of a power cut:
 * `node accepting-process.ts <folder> <offer> <step>`. Prints `accepted` when it got through.
 */
const [dataDir = '', offer = '', step = ''] = process.argv.slice(2);
const storage = await openStorage({ dataDir });
const stores = storesOn(storage.db, Date.now);
const onError = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
const events = new ServerEvents(onError);
const hub = new Hub({ log: storage.boardLog, events, report: () => undefined });

const dieAt = (reached: string): void => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
};
const dying: HubPort = {
  read: (board, body) => hub.read(board, body),
  edit: async (board, by, command, input) => {
    const result = await hub.edit(board, by, command, input);
    dieAt(`after ${command.name}`);
    return result;
  },
};
dieAt('before deciding');
const decided = await stepOffer(
  { ...stores, hub: dying, events, now: Date.now },
  {
    offer: asId<OfferId>(offer),
    step: { verb: 'accept', goal: null, later: false },
    by: asId<PersonId>('marieke'),
  },
);
dieAt('after deciding');
const perform = errandPerformers({ ...stores, hub: dying, events }, crossingKinds(stores));
for (const board of await stores.errands.boards()) await runErrands({ ...stores, perform, onError }, board);
dieAt('after all');
process.stdout.write(decided.ok ? 'accepted\n' : `${decided.code}\n`);
await hub.close();
await storage.close();
