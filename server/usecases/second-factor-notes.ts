import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { noticeLetter } from '../mail/texts.ts';
import type { LocalAccount } from '../storage/accounts.ts';
import type { AccountDeps } from './account-deps.ts';
import type { AskedBy } from './asked-by.ts';

/** A secret opens for its own person alone. */
export function totpPurpose(person: PersonId): string {
  return `totp ${person}`;
}

/** Writes down that a second factor came or went, and tells its owner. */
export async function noteSecondFactor(
  deps: Pick<AccountDeps, 'audit' | 'mailer' | 'organisation'>,
  by: AskedBy,
  account: LocalAccount,
  what: { readonly action: 'second-factor-added' | 'second-factor-removed'; readonly kind: string },
): Promise<void> {
  await deps.audit.add({
    ...by,
    action: what.action,
    objectKind: 'person',
    object: account.person,
    result: 'done',
    detail: { kind: what.kind },
  });
  const organisation = (await deps.organisation.name()) ?? '';
  void deps.mailer.send({ to: account.login, ...noticeLetter(organisation, 'second-factor') });
}
