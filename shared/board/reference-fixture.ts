import type {
  DependencyReference,
  OfferReference,
  QuestionReference,
  ReferableCard,
} from '../domain/reference.ts';
import type { BoardId, DependencyId, OfferId, QuestionId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** A moment of a Monday in January, by its minute: for tests. */
export function minute(minutes: number): Instant {
  return new Date(Date.UTC(2026, 0, 5, 9, minutes)).toISOString() as Instant;
}

/** References as the server writes them, for tests. */
export function questionReference(id: string, given: Partial<QuestionReference> = {}): QuestionReference {
  return {
    id: id as QuestionId,
    kind: 'question',
    side: 'received',
    card: null,
    from: 'Team Jeugd',
    to: 'Team van teams',
    title: 'Wachtlijst loopt op',
    standing: 'open',
    question: 'Mogen wij twee weken iemand lenen?',
    help: 'means',
    before: null,
    state: 'open',
    words: '',
    comments: 0,
    askedAt: minute(0),
    changedAt: minute(0),
    ...given,
  };
}

export function offerReference(id: string, given: Partial<OfferReference> = {}): OfferReference {
  return {
    id: id as OfferId,
    kind: 'offer',
    side: 'received',
    card: null,
    from: 'Team van teams',
    to: 'Team Jeugd',
    title: 'Bel de huisartsen',
    notes: '',
    due: null,
    state: 'offered',
    reason: '',
    standing: null,
    offeredAt: minute(0),
    changedAt: minute(0),
    ...given,
  };
}

export function dependencyReference(
  id: string,
  card: ReferableCard = { kind: 'action', id: 'a1' },
  given: Partial<DependencyReference> = {},
): DependencyReference {
  return {
    id: id as DependencyId,
    kind: 'dependency',
    side: 'waits',
    card,
    other: { kind: 'action', id: 'b1', board: 'elders' as BoardId, title: 'Contract tekenen' },
    team: 'Team Werk',
    standing: 'todo',
    madeAt: minute(0),
    ...given,
  };
}
