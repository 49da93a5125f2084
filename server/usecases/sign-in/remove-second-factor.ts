import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from './account-deps.ts';
import { noteSecondFactor, tellSecondFactor } from './second-factor-notes.ts';

/** An app's codes, or one key by its id. */
export type WhichFactor =
  | { readonly kind: 'totp' }
  | { readonly kind: 'passkey'; readonly credential: string };

/** Somebody takes one of their own away. The last one stays where a second factor is required. */
export async function removeSecondFactor(
  deps: AccountDeps,
  by: AskedBy,
  person: PersonId,
  which: WhichFactor,
): Promise<Result> {
  const required = (await deps.settings.get('secondFactor')) === 'required';
  const account = await deps.accounts.find(person);
  if (account === null) return refuse('not-found');
  const done = await deps.transactions.run(async ({ accounts, secondFactors }) => {
    const totp = (await accounts.find(person))?.totp?.confirmed === true;
    const keys = await secondFactors.passkeysOf(person);
    const isThere = which.kind === 'totp' ? totp : keys.some((key) => key.credential === which.credential);
    if (!isThere) return refuse('not-found');
    const isLast = keys.length + (totp ? 1 : 0) === 1;
    if (isLast && required) return refuse('second-factor-required');
    if (which.kind === 'totp') await accounts.removeTotp(person);
    else await secondFactors.removePasskey(person, which.credential);
    if (isLast) await secondFactors.replaceRecoveryCodes(person, []);
    await noteSecondFactor(deps, by, account, { action: 'second-factor-removed', kind: which.kind });
    return accept();
  });
  if (done.ok) await tellSecondFactor(deps, account);
  return done;
}

/** An administrator takes all of somebody's second factors away, who lost them. Their sessions end. */
export async function resetSecondFactors(deps: AccountDeps, by: AskedBy, person: PersonId): Promise<Result> {
  const account = await deps.accounts.find(person);
  if (account === null) return refuse('not-found');
  const at = toInstant(deps.now());
  const done = await deps.gate.change([person], () =>
    deps.transactions.run(async ({ accounts, secondFactors, attempts, people }) => {
      await accounts.removeTotp(person);
      await secondFactors.removeAll(person);
      await attempts.removeOf(person);
      await people.endSessions(person, null, at);
      await noteSecondFactor(deps, by, account, { action: 'second-factor-removed', kind: 'all' });
      return accept();
    }),
  );
  if (done.ok) await tellSecondFactor(deps, account);
  return done;
}
