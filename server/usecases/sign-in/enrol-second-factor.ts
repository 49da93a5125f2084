import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { madePasskey, passkeyCreation, type PasskeySite } from '../../auth/second-factor/passkeys.ts';
import { hashRecoveryCode, newRecoveryCodes } from '../../auth/second-factor/recovery-codes.ts';
import { newTotpSecret, totpStep, totpUri } from '../../auth/second-factor/totp.ts';
import { hashToken } from '../../auth/token.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from './account-deps.ts';
import { noteSecondFactor, tellSecondFactor, totpPurpose } from './second-factor-notes.ts';
import { secondStepsOf } from './sign-in-with-password.ts';

const mostPasskeys = 10;
const passkeyMs = 5 * 60_000;

/** Codes to keep on paper, with the first second factor; null when somebody has them already. */
export interface Enrolled {
  readonly recoveryCodes: readonly string[] | null;
}

/** Begins with an app's codes. Nothing changes until a code proves that the app has the secret. */
export async function beginTotp(
  deps: Pick<AccountDeps, 'accounts' | 'organisation' | 'box'>,
  person: PersonId,
): Promise<Result<{ readonly secret: string; readonly uri: string }>> {
  const account = await deps.accounts.find(person);
  if (account === null) return refuse('not-found');
  const secret = newTotpSecret();
  if (!(await deps.accounts.beginTotp(person, deps.box.seal(totpPurpose(person), secret))))
    return refuse('already-exists');
  const organisation = (await deps.organisation.name()) ?? '';
  const uri = totpUri(secret, { issuer: `Verbeterbord ${organisation}`.trim(), label: account.login });
  return accept({ secret, uri });
}

export async function confirmTotp(
  deps: AccountDeps,
  by: AskedBy,
  person: PersonId,
  code: string,
): Promise<Result<Enrolled>> {
  const account = await deps.accounts.find(person);
  if (account?.totp == null) return refuse('not-found');
  if (account.totp.confirmed) return refuse('already-exists');
  const step = totpStep(deps.box.open(totpPurpose(person), account.totp.secret), code, deps.now());
  if (step === null || !(await deps.accounts.takeTotpStep(person, step))) return refuse('wrong-code');
  const enrolled = await deps.audit.together(async () => {
    const first = (await secondStepsOf(deps, person)).length === 0;
    await deps.accounts.confirmTotp(person, toInstant(deps.now()));
    await noteSecondFactor(deps, by, account, { action: 'second-factor-added', kind: 'totp' });
    return accept({ recoveryCodes: first ? await replaceCodes(deps, person) : null });
  });
  await tellSecondFactor(deps, account);
  return enrolled;
}

export async function beginPasskey(
  deps: Pick<AccountDeps, 'accounts' | 'secondFactors' | 'attempts' | 'organisation' | 'now'>,
  person: PersonId,
  site: PasskeySite,
): Promise<Result<Awaited<ReturnType<typeof passkeyCreation>>>> {
  const account = await deps.accounts.find(person);
  if (account === null) return refuse('not-found');
  const known = await deps.secondFactors.passkeysOf(person);
  if (known.length >= mostPasskeys) return refuse('too-many');
  const organisation = (await deps.organisation.name()) ?? 'Verbeterbord';
  const { login } = account;
  const options = await passkeyCreation({ site, organisation, login, name: login, known });
  const now = deps.now();
  await deps.attempts.replace(
    {
      tokenHash: registrationKey(person),
      kind: 'passkey-registration',
      person,
      detail: { challenge: options.challenge },
      expiresAt: toInstant(now + passkeyMs),
    },
    toInstant(now),
  );
  return accept(options);
}

export async function addPasskey(
  deps: AccountDeps,
  by: AskedBy,
  input: {
    readonly person: PersonId;
    readonly site: PasskeySite;
    readonly name: string;
    readonly response: unknown;
  },
): Promise<Result<Enrolled>> {
  const { person, site, name, response } = input;
  const at = toInstant(deps.now());
  const account = await deps.accounts.find(person);
  const attempt = await deps.attempts.take(registrationKey(person), 'passkey-registration', at);
  if (account === null || attempt === null) return refuse('wrong-code');
  const { challenge } = attempt.detail as { challenge: string };
  const key = await madePasskey(site, challenge, response);
  if (key === null) return refuse('wrong-code');
  const enrolled = await deps.audit.together<Result<Enrolled>>(async () => {
    const first = (await secondStepsOf(deps, person)).length === 0;
    if (!(await deps.secondFactors.addPasskey({ ...key, person, name, createdAt: at, usedAt: null })))
      return refuse('already-exists');
    await noteSecondFactor(deps, by, account, { action: 'second-factor-added', kind: 'passkey' });
    return accept({ recoveryCodes: first ? await replaceCodes(deps, person) : null });
  });
  if (enrolled.ok) await tellSecondFactor(deps, account);
  return enrolled;
}

/** New codes; those of before no longer count. Refused without a second factor that they could stand in for. */
export async function renewRecoveryCodes(
  deps: AccountDeps,
  by: AskedBy,
  person: PersonId,
): Promise<Result<readonly string[]>> {
  const account = await deps.accounts.find(person);
  if (account === null || (await secondStepsOf(deps, person)).length === 0) return refuse('wrong-state');
  const codes = await deps.audit.together(async () => {
    await noteSecondFactor(deps, by, account, { action: 'second-factor-added', kind: 'recovery' });
    return replaceCodes(deps, person);
  });
  await tellSecondFactor(deps, account);
  return accept(codes);
}

async function replaceCodes(deps: Pick<AccountDeps, 'transactions'>, person: PersonId): Promise<string[]> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => hashRecoveryCode(person, code));
  await deps.transactions.run(async ({ secondFactors }) => {
    await secondFactors.replaceRecoveryCodes(person, hashes);
    return accept();
  });
  return codes;
}

function registrationKey(person: PersonId): string {
  return hashToken(`passkey-registration ${person}`);
}
