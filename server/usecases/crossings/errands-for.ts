import type { NewErrand } from '../../storage/team-of-teams/errands.ts';
import type { Telling } from './crossing-kind.ts';

/** The errands that renew these references on every board that they stand on. */
export function errandsFor(tellings: readonly Pick<Telling, 'id' | 'boards'>[]): NewErrand[] {
  return tellings.flatMap(({ id, boards }) =>
    [...new Set(boards)].map((board): NewErrand => ({ board, kind: 'reference', object: id })),
  );
}
