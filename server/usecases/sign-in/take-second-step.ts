import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { passkeyRequest, usedPasskey, type PasskeySite } from '../../auth/second-factor/passkeys.ts';
import { hashRecoveryCode } from '../../auth/second-factor/recovery-codes.ts';
import { totpStep } from '../../auth/second-factor/totp.ts';
import { hashToken, isToken } from '../../auth/token.ts';
import type { AccountDeps } from './account-deps.ts';
import { totpPurpose } from './second-factor-notes.ts';
import type { SecondStepDetail } from './sign-in-with-password.ts';

const mostTries = 5;

/** What somebody brings for the second step. */
export type SecondStepProof =
  | { readonly method: 'totp'; readonly code: string }
  | { readonly method: 'recovery'; readonly code: string }
  | { readonly method: 'passkey'; readonly response: unknown; readonly site: PasskeySite };

type Deps = Pick<
  AccountDeps,
  'accounts' | 'secondFactors' | 'attempts' | 'box' | 'audit' | 'settings' | 'now'
>;

/** Whose second step this token is for; null when its time is over. `enrol`: theirs is to choose a second factor first. */
export async function whoseSecondStep(
  deps: Pick<AccountDeps, 'attempts' | 'now'>,
  token: string | undefined,
): Promise<(SecondStepDetail & { readonly person: PersonId }) | null> {
  if (!isToken(token)) return null;
  const found = await deps.attempts.find(hashToken(token), 'second-factor', toInstant(deps.now()));
  if (found?.person == null) return null;
  return { ...(found.detail as SecondStepDetail), person: found.person };
}

/** A challenge for the keys of whose second step it is. */
export async function askPasskey(
  deps: Deps,
  token: string,
  site: PasskeySite,
): Promise<Result<Awaited<ReturnType<typeof passkeyRequest>>>> {
  const step = await whoseSecondStep(deps, token);
  if (step === null || step.enrol) return refuse('not-signed-in');
  const keys = await deps.secondFactors.passkeysOf(step.person);
  if (keys.length === 0) return refuse('not-found');
  const options = await passkeyRequest(site, keys);
  const { enrol, passwordOf } = step;
  const remembered: SecondStepDetail = { enrol, passwordOf, challenge: options.challenge };
  await deps.attempts.remember(hashToken(token), remembered);
  return accept(options);
}

/** The second step: five tries, then from the first step again. Answers who is in now. */
export async function takeSecondStep(
  deps: Deps,
  input: { readonly token: string; readonly proof: SecondStepProof; readonly origin: string | null },
): Promise<Result<{ readonly person: PersonId; readonly passwordOf: Instant }>> {
  const tokenHash = hashToken(input.token);
  const now = toInstant(deps.now());
  const attempt = await deps.attempts.tryOnce(tokenHash, 'second-factor', now, mostTries);
  if (attempt?.person == null) return refuse('not-signed-in');
  const { person } = attempt;
  const { enrol, challenge, passwordOf } = attempt.detail as SecondStepDetail;
  if (enrol) return refuse('not-signed-in');
  const account = await deps.accounts.find(person);
  if (account === null || !account.active) return refuse('not-signed-in');
  if (!(await deps.settings.get('localAccounts'))) return refuse('not-signed-in');
  if (!(await isRight(deps, person, input.proof, challenge ?? null))) {
    await deps.audit.add({
      action: 'sign-in-refused',
      actor: null,
      actorKind: 'unknown',
      objectKind: 'person',
      object: person,
      result: 'refused',
      origin: input.origin,
      detail: { method: input.proof.method },
    });
    return refuse('wrong-code');
  }
  // of two at once one comes in
  return (await deps.attempts.take(tokenHash, 'second-factor', now)) === null
    ? refuse('not-signed-in')
    : accept({ person, passwordOf });
}

async function isRight(
  deps: Deps,
  person: PersonId,
  proof: SecondStepProof,
  challenge: string | null,
): Promise<boolean> {
  switch (proof.method) {
    case 'totp': {
      const totp = (await deps.accounts.find(person))?.totp;
      if (totp == null || !totp.confirmed) return false;
      const step = totpStep(deps.box.open(totpPurpose(person), totp.secret), proof.code, deps.now());
      return step !== null && deps.accounts.takeTotpStep(person, step);
    }
    case 'recovery':
      return deps.secondFactors.takeRecoveryCode(
        person,
        hashRecoveryCode(person, proof.code),
        toInstant(deps.now()),
      );
    default: {
      const id = (proof.response as { id?: unknown } | null)?.id;
      const key = (await deps.secondFactors.passkeysOf(person)).find((each) => each.credential === id);
      if (key === undefined || challenge === null) return false;
      const counter = await usedPasskey(proof.site, challenge, proof.response, key);
      if (counter === null) return false;
      await deps.secondFactors.usePasskey(key.credential, counter, toInstant(deps.now()));
      return true;
    }
  }
}
