import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { temporaryStorage } from '../support/temporary-storage.ts';
import { boardLogContract } from './board-log-contract.ts';

boardLogContract('memory', async () => new MemoryBoardLog());

for (const thread of [true, false]) {
  boardLogContract(
    `SQLite, ${thread ? 'in its thread' : 'inline'}`,
    async (team: TeamId, person: PersonId) => {
      const { storage } = await temporaryStorage({ thread });
      await storage.db.insertInto('team').values({ id: team, name: 'Jeugd', parent: null }).execute();
      await storage.db
        .insertInto('person')
        .values({ id: person, name: 'Noor', initials: 'NO', role: 'jeugdconsulent', office: null })
        .execute();
      return storage.boardLog;
    },
  );
}
