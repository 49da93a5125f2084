import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { RetentionStore } from '../storage/operations/retention.ts';
import type { SettingsStore } from '../storage/operations/settings.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import { removeBinned } from '../usecases/boards/remove-binned.ts';

export interface RetentionDeps {
  readonly store: RetentionStore;
  readonly settings: SettingsStore;
  readonly hub: Pick<HubPort, 'edit' | 'read'>;
  readonly audit: AuditLog & { prune(before: Instant): Promise<number> };
  /** Records of closed cycles, and who did what in them. */
  readonly cycles: { apply(): Promise<Readonly<Record<string, number>>> };
  /** Takes away who somebody was; what they did stays, of "Oud-medewerker". */
  readonly erase: (person: PersonId) => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const dayMs = 24 * 3_600_000;
/** Links, sign-ins and screens that ended are of no use to anybody, but who asks what became of one should get an answer. */
const linkDays = 30;

/** That a letter went, and when: for who asks whether it did. */
const letterDays = 90;

const formerGuest = { name: 'Oud-gast', initials: '–' } as const;

/** Destroys what is past the terms that the administrator set. Every part stands alone: running it again does no harm. */
export class Retention {
  readonly #deps: RetentionDeps;

  constructor(deps: RetentionDeps) {
    this.#deps = deps;
  }

  /** Answers how many of each went; the log gets a row only when anything did. */
  async apply(): Promise<Readonly<Record<string, number>>> {
    const { store, settings, audit, cycles, erase, now } = this.#deps;
    const terms = await settings.get('retention');
    const ago = (days: number): Instant => toInstant(now() - days * dayMs);
    const gone = {
      cards: await this.#emptyBins(ago(terms.bin)),
      sessions: await store.removeSessions(ago(terms.sessions)),
      links: await store.removeAttemptsAndLinks(ago(linkDays)),
      invitations: await store.removeInvitations(ago(linkDays)),
      tokens: await store.removeTokens(ago(terms.audit)),
      letters: await store.removeLetters(ago(letterDays)),
      guests: await store.forgetGuests(ago(terms.guests), formerGuest),
      displays: await store.removeDisplays(ago(linkDays)),
      people: 0,
      ...(await cycles.apply()),
    };
    for (const person of await store.deactivatedBefore(ago(terms.deactivated))) {
      await erase(person);
      gone.people += 1;
    }
    const by = { actor: null, actorKind: 'system', result: 'done', origin: null } as const;
    const pruned = await audit.prune(ago(terms.audit));
    if (pruned > 0)
      await audit.add({ action: 'audit-pruned', ...by, objectKind: 'audit', detail: { rows: pruned } });
    if (Object.values(gone).some((count) => count > 0))
      await audit.add({ action: 'retention-applied', ...by, detail: gone });
    return { ...gone, audit: pruned };
  }

  async #emptyBins(before: Instant): Promise<number> {
    const { store, hub } = this.#deps;
    let count = 0;
    for (const board of await store.boards()) {
      const removed = await hub.edit(board, null, removeBinned, { before });
      if (!removed.ok) continue;
      count += removed.value.length;
      await store.removeHistory(board, removed.value);
    }
    return count;
  }
}
