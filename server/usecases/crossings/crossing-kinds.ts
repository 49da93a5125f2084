import type { Stores } from '../../storage/stores.ts';
import type { CrossingKind } from './crossing-kind.ts';

/** All kinds of what goes between teams. */
export function crossingKinds(_stores: Stores): readonly CrossingKind[] {
  return [];
}
