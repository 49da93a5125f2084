import type { Result } from '@verbeterbord/shared/errors.ts';
import type { Kysely } from 'kysely';
import { AccountStore } from './access/accounts.ts';
import { AttemptStore } from './access/attempts.ts';
import { GuestStore } from './access/guests.ts';
import { InvitationStore } from './access/invitations.ts';
import { OneTimeLinkStore } from './access/one-time-links.ts';
import { SecondFactorStore } from './access/second-factors.ts';
import { together } from './engine/unit.ts';
import { OrganisationStore } from './people/organisation.ts';
import { PersonLifecycle } from './people/person-lifecycle.ts';
import type { Schema } from './schema.ts';

/** The stores that mostly change together. Any other store on this database takes part too: the audit log does. */
export interface TransactionStores {
  readonly organisation: OrganisationStore;
  readonly people: PersonLifecycle;
  readonly accounts: AccountStore;
  readonly secondFactors: SecondFactorStore;
  readonly attempts: AttemptStore;
  readonly links: OneTimeLinkStore;
  readonly invitations: InvitationStore;
  readonly guests: GuestStore;
}

/** Several stores at once, all or nothing. */
export class Transactions {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** A refusal undoes what `body` wrote, and is answered; so does an error, which is thrown on. */
  async run<Value>(body: (stores: TransactionStores) => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await together(this.#db, async () => {
        const db = this.#db;
        const result = await body({
          organisation: new OrganisationStore(db),
          people: new PersonLifecycle(db),
          accounts: new AccountStore(db),
          secondFactors: new SecondFactorStore(db),
          attempts: new AttemptStore(db),
          links: new OneTimeLinkStore(db),
          invitations: new InvitationStore(db),
          guests: new GuestStore(db),
        });
        if (!result.ok) throw new RolledBack(result);
        return result;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      throw error;
    }
  }
}

class RolledBack extends Error {
  readonly refusal: Extract<Result, { readonly ok: false }>;

  constructor(refusal: Extract<Result, { readonly ok: false }>) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
