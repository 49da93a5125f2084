import { refuse, accept, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import { loginOf, type LocalAccount } from '../../storage/access/accounts.ts';
import type { AccountDeps } from './account-deps.ts';

export const secondSteps = ['totp', 'passkey', 'recovery'] as const;
export type SecondStep = (typeof secondSteps)[number];

/** What comes after the password. */
export type AfterPassword =
  | { readonly next: 'in'; readonly person: PersonId; readonly passwordOf: Instant }
  /** A second factor: `token` is good for that alone. `enrol`: there is none yet, and it is required. */
  | {
      readonly next: 'second-factor' | 'enrol';
      readonly person: PersonId;
      readonly methods: readonly SecondStep[];
      readonly token: string;
    };

/** What is remembered between the two steps. */
export interface SecondStepDetail {
  /** There is no second factor yet, and it is required. */
  readonly enrol: boolean;
  /** When the password was chosen that was proved. */
  readonly passwordOf: Instant;
  /** What a key was asked. */
  readonly challenge?: string;
}

export const secondStepSeconds = { 'second-factor': 5 * 60, enrol: 30 * 60 } as const;

type Deps = Pick<
  AccountDeps,
  'accounts' | 'secondFactors' | 'attempts' | 'settings' | 'passwords' | 'audit' | 'now'
>;

/**
 * The first step. Whoever is unknown, deactivated, without a password or not let in this way gets the same answer after the same
 * work as who mistypes. Its row in the log names the person, when there is one, and never the login that was typed.
 */
export async function signInWithPassword(
  deps: Deps,
  input: { readonly login: string; readonly password: string; readonly origin: string | null },
): Promise<Result<AfterPassword>> {
  const account = await deps.accounts.findByLogin(loginOf(input.login));
  const isOn = await deps.settings.get('localAccounts');
  const right = await deps.passwords.verify(account?.passwordHash ?? null, input.password);
  if (account === null || !right || !account.active || !isOn) {
    await deps.audit.add({
      action: 'sign-in-refused',
      actor: null,
      actorKind: 'unknown',
      objectKind: 'person',
      ...(account !== null && { object: account.person }),
      result: 'refused',
      origin: input.origin,
      detail: { method: 'password' },
    });
    return refuse('wrong-credentials');
  }
  return accept(await afterPassword(deps, account));
}

/** What somebody who proved their password (of `changedAt`) still owes. */
export async function afterPassword(
  deps: Pick<AccountDeps, 'accounts' | 'secondFactors' | 'attempts' | 'settings' | 'now'>,
  { person, changedAt }: Pick<LocalAccount, 'person' | 'changedAt'>,
): Promise<AfterPassword> {
  const methods = await secondStepsOf(deps, person);
  if (methods.length === 0 && (await deps.settings.get('secondFactor')) === 'optional')
    return { next: 'in', person, passwordOf: changedAt };
  const next = methods.length === 0 ? 'enrol' : 'second-factor';
  const token = newToken();
  const now = deps.now();
  await deps.attempts.add(
    {
      tokenHash: hashToken(token),
      kind: 'second-factor',
      person,
      detail: { enrol: next === 'enrol', passwordOf: changedAt } satisfies SecondStepDetail,
      expiresAt: toInstant(now + secondStepSeconds[next] * 1000),
    },
    toInstant(now),
  );
  return { next, person, methods, token };
}

/** Which second steps somebody can take; none when they have no second factor. */
export async function secondStepsOf(
  deps: Pick<AccountDeps, 'accounts' | 'secondFactors'>,
  person: PersonId,
): Promise<SecondStep[]> {
  const [account, passkeys, codes] = await Promise.all([
    deps.accounts.find(person),
    deps.secondFactors.passkeysOf(person),
    deps.secondFactors.recoveryCodesLeft(person),
  ]);
  const methods: SecondStep[] = [];
  if (account?.totp?.confirmed === true) methods.push('totp');
  if (passkeys.length > 0) methods.push('passkey');
  if (methods.length > 0 && codes > 0) methods.push('recovery');
  return methods;
}
