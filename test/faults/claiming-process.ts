import { SessionCookie } from '@verbeterbord/server/auth/session-cookie.ts';
import { Sessions } from '@verbeterbord/server/auth/sessions.ts';
import { DisplayStore } from '@verbeterbord/server/storage/access/displays.ts';
import { PairingStore } from '@verbeterbord/server/storage/access/pairings.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { Transactions } from '@verbeterbord/server/storage/transactions.ts';
import { claimPairing } from '@verbeterbord/server/usecases/displays/claim-pairing.ts';

/*
 * Lets a screen in as a process of its own, and dies in the middle as of a power cut:
 * `node claiming-process.ts <folder> <secret> <step>`. Prints what the screen would be told when it got through.
 */
const [dataDir = '', secret = '', step = ''] = process.argv.slice(2);
const storage = await openStorage({ dataDir });
const { db } = storage;
const stores = storesOn(db, Date.now);

const dieAt = (reached: string): void => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
};
class DyingPairings extends PairingStore {
  override async take(...which: Parameters<PairingStore['take']>): Promise<boolean> {
    dieAt('before the code is taken');
    const taken = await super.take(...which);
    dieAt('after the code is taken');
    return taken;
  }
}
const sessions = new Sessions({
  sessions: stores.sessionStore,
  tokens: stores.tokens,
  cookie: new SessionCookie(false),
  terms: () => stores.settings.get('sessions'),
  now: Date.now,
});
const claimed = await claimPairing(
  {
    transactions: new Transactions(db),
    displays: new DisplayStore(db),
    pairings: new DyingPairings(db),
    audit: stores.audit,
    signIn: async (person, days) => {
      const cookie = await sessions.signIn({ person, method: 'display', device: '', days });
      dieAt('after the session is made');
      return cookie;
    },
    now: Date.now,
  },
  { secret, origin: null },
);
dieAt('after the commit');
process.stdout.write(claimed.ok ? `${claimed.value.state}\n` : `${claimed.code}\n`);
await storage.close();
