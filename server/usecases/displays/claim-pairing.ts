import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { hashToken, isToken } from '../../auth/token.ts';
import type { AccountDeps } from '../sign-in/account-deps.ts';

/** How long a screen stays paired, whatever happens. Days. */
const lastsDays = 365;
const dayMs = 24 * 3_600_000;

/** What a screen that asks is told: `waiting` while nobody typed its code, and once what to keep as its session. */
export type Claimed =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'paired';
      /** Value of the Set-Cookie header. */
      readonly cookie: string;
    };

/** Lets the screen in that holds this secret, once somebody typed its code. One answer for expired, used and forged: `link-ended`. */
export async function claimPairing(
  deps: Pick<AccountDeps, 'transactions' | 'displays' | 'pairings' | 'audit' | 'now'> & {
    /** Begins a session; answers the value of the Set-Cookie header, null for who is nobody. */
    signIn(person: PersonId, days: number): Promise<string | null>;
  },
  { secret, origin }: { readonly secret: string; readonly origin: string | null },
): Promise<Result<Claimed>> {
  if (!isToken(secret)) return refuse('link-ended');
  const hash = hashToken(secret);
  const now = deps.now();
  const at = toInstant(now);
  const pairing = await deps.pairings.find(hash, at);
  if (pairing === null) return refuse('link-ended');
  if (pairing.display === null) return accept({ state: 'waiting' });
  // the secret goes and the session comes in one commit: a server that dies in between has let nobody in, and will
  return deps.transactions.run(async () => {
    const found = await deps.pairings.find(hash, at);
    const display = found?.display == null ? null : await deps.displays.find(found.display, at);
    if (display === null || !(await deps.pairings.take(hash, at))) return refuse('link-ended');
    const { id, person } = display;
    await deps.displays.keepUntil(id, toInstant(now + lastsDays * dayMs));
    const cookie = await deps.signIn(person, lastsDays);
    if (cookie === null) return refuse('link-ended');
    await deps.audit.add({
      action: 'display-entered',
      actor: person,
      actorKind: 'person',
      objectKind: 'display',
      object: id,
      result: 'done',
      origin,
    });
    return accept({ state: 'paired', cookie });
  });
}
