import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { AttemptCookie } from '../../auth/local/attempt-cookie.ts';
import { KnownDevice } from '../../auth/local/known-device.ts';
import { Passwords } from '../../auth/local/passwords.ts';
import { SignInLimits } from '../../auth/local/sign-in-limits.ts';
import { PairingTries } from '../../auth/pairing-tries.ts';
import type { PasskeySite } from '../../auth/second-factor/passkeys.ts';
import { AccountStore } from '../../storage/access/accounts.ts';
import { AttemptStore } from '../../storage/access/attempts.ts';
import { DisplayStore } from '../../storage/access/displays.ts';
import { GuestStore } from '../../storage/access/guests.ts';
import { InvitationStore } from '../../storage/access/invitations.ts';
import { OneTimeLinkStore } from '../../storage/access/one-time-links.ts';
import { PairingStore } from '../../storage/access/pairings.ts';
import { SecondFactorStore } from '../../storage/access/second-factors.ts';
import type { NewOrganisation } from '../../storage/people/organisation.ts';
import type { Schema } from '../../storage/schema.ts';
import { Transactions } from '../../storage/transactions.ts';
import type { AccountDeps } from '../../usecases/sign-in/account-deps.ts';

/** What the routes of accounts need beside what their use cases do. */
export interface AccountParts extends AccountDeps {
  readonly limits: SignInLimits;
  readonly pairingTries: PairingTries;
  readonly step: AttemptCookie;
  readonly device: KnownDevice;
  example(now: number): NewOrganisation;
  /** For which site keys are made and used; loopback has more names than one. */
  siteOf(request: FastifyRequest): PasskeySite;
}

export interface AccountPartsDeps extends Pick<
  AccountParts,
  | 'organisation'
  | 'teams'
  | 'settings'
  | 'box'
  | 'mailer'
  | 'gate'
  | 'audit'
  | 'events'
  | 'waysIn'
  | 'example'
  | 'linkTo'
  | 'now'
> {
  readonly db: Kysely<Schema>;
  /** Whether people reach us over https. */
  readonly secure: boolean;
  readonly publicUrl: string | null;
}

export function accountParts({ db, secure, publicUrl, ...deps }: AccountPartsDeps): AccountParts {
  return {
    ...deps,
    transactions: new Transactions(db),
    accounts: new AccountStore(db),
    secondFactors: new SecondFactorStore(db),
    attempts: new AttemptStore(db),
    links: new OneTimeLinkStore(db),
    invitations: new InvitationStore(db),
    guests: new GuestStore(db),
    displays: new DisplayStore(db),
    pairings: new PairingStore(db),
    passwords: new Passwords(),
    limits: new SignInLimits(deps.now),
    pairingTries: new PairingTries(deps.now),
    step: new AttemptCookie(secure),
    device: new KnownDevice(deps.box, secure),
    siteOf: ({ headers }) => {
      // a Host that isn't ours was refused before
      const { hostname, origin } = new URL(publicUrl ?? `http://${headers.host ?? ''}`);
      return { id: hostname, origin };
    },
  };
}
