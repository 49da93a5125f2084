import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { ErrandJob } from '@verbeterbord/server/jobs/errand-job.ts';
import { ReferenceFollower } from '@verbeterbord/server/projections/reference-follower.ts';
import type { Storage } from '@verbeterbord/server/storage/database.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { crossingKinds } from '@verbeterbord/server/usecases/crossings/crossing-kinds.ts';
import { errandPerformers } from '@verbeterbord/server/usecases/crossings/errand-performers.ts';

/** What of a server decides between teams and writes on boards, on a database that outlives it. */
export type CrossingServer = Awaited<ReturnType<typeof startCrossings>>;

/**
 * Starts one. `fuse`: after so many writes by itself (on a board, or out of the outbox) it is dead: nothing that it still begins is
 * done, as after a kill. `hasty`: it crosses off what waits before it is done, which is wrong.
 */
export async function startCrossings(storage: Storage, now: () => number, fuse: number, hasty: boolean) {
  const { db, boardLog } = storage;
  const stores = storesOn(db, now);
  const errors: unknown[] = [];
  const onError = (error: unknown): void => {
    if (!(error instanceof Dead)) errors.push(error);
  };
  const events = new ServerEvents(onError);
  const realHub = new Hub({ log: boardLog, events, report: () => undefined });
  let left = fuse;
  const burn = (): void => {
    left -= 1;
    if (left < 0) throw new Dead();
  };
  const hub: Pick<Hub, 'read' | 'edit'> = {
    read: async (board, body) => {
      if (left < 0) throw new Dead();
      return realHub.read(board, body);
    },
    edit: (...given) => realHub.edit(...given),
  };
  const kinds = crossingKinds(stores);
  const { errands } = stores;
  const ownHub: typeof hub = {
    read: hub.read,
    edit: async (...given) => {
      burn();
      return realHub.edit(...given);
    },
  };
  const job = new ErrandJob({
    errands: {
      boards: () => errands.boards(),
      of: async (...given) => {
        const waiting = await errands.of(...given);
        if (hasty) await errands.remove(waiting.map(({ id }) => id));
        return waiting;
      },
      failed: (id) => errands.failed(id),
      remove: async (ids) => {
        burn();
        await errands.remove(ids);
      },
    },
    events,
    perform: errandPerformers({ ...stores, hub: ownHub, events }, kinds),
    onError,
  });
  const audit = {
    together: async <Value>(body: () => Promise<Value>): Promise<Value> => {
      burn();
      return stores.audit.together(body);
    },
  };
  const follower = new ReferenceFollower({ ...stores, hub, events, kinds, audit, now, onError });
  await follower.start();
  job.start();
  return {
    hub,
    events,
    stores,
    kinds,
    errors,
    storage,
    now,
    /** Everything that was decided is on the boards, and what followed from that too. */
    settle: async (): Promise<void> => {
      let turns = 20;
      do {
        await job.run();
        await follower.flush();
        if ((turns -= 1) < 0) return;
      } while ((await errands.boards()).length > 0 && left >= 0);
    },
    /** As a server that is told to stop does; a dead one has nothing left to do. */
    stop: async (): Promise<void> => {
      await job.stop();
      // what a dead one is in the midst of must not come after what the next one does
      await (left < 0 ? follower.flush() : follower.stop());
      await realHub.close();
    },
    /** From now on it is dead. */
    kill: (): void => {
      left = -1;
    },
    isDead: (): boolean => left < 0,
  };
}

/** The server was dead before this. */
export class Dead extends Error {
  override readonly name = 'Dead';
}
