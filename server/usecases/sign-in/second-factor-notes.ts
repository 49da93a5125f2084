import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { noticeLetter } from '../../mail/texts.ts';
import type { LocalAccount } from '../../storage/access/accounts.ts';
import type { AskedBy } from '../asked-by.ts';
import type { AccountDeps } from './account-deps.ts';

/** A secret opens for its own person alone. */
export function totpPurpose(person: PersonId): string {
  return `totp ${person}`;
}

/** Writes down that a second factor came or went: in the transaction in which it did. */
export async function noteSecondFactor(
  deps: Pick<AccountDeps, 'audit'>,
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
}

/** Tells its owner, when it is done. */
export async function tellSecondFactor(
  deps: Pick<AccountDeps, 'mailer' | 'organisation'>,
  account: LocalAccount,
): Promise<void> {
  const organisation = (await deps.organisation.name()) ?? '';
  void deps.mailer.send({ to: account.login, ...noticeLetter(organisation, 'second-factor') });
}
