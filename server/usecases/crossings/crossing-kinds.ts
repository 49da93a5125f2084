import type { Stores } from '../../storage/stores.ts';
import type { CrossingKind } from './crossing-kind.ts';
import { DependencyKind } from './dependency-kind.ts';
import { OfferKind } from './offer-kind.ts';
import { QuestionKind } from './question-kind.ts';

/** All kinds of what goes between teams. */
export function crossingKinds(stores: Stores): readonly CrossingKind[] {
  return [new QuestionKind(stores), new OfferKind(stores), new DependencyKind(stores)];
}
