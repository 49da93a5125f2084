import type { DependencyReference, Reference } from '@verbeterbord/shared/domain/reference.ts';

/** Whether this says that another team waits for a card of ours that isn't done yet. */
export function isAwaitedStill(reference: Reference): reference is DependencyReference {
  if (reference.kind !== 'dependency' || reference.side !== 'awaited') return false;
  const { standing } = reference;
  return standing !== 'done' && standing !== 'binned' && standing !== 'gone';
}
