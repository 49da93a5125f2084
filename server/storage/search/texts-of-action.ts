import type { Action } from '@verbeterbord/shared/domain/action.ts';

/** Everything that people wrote on an action beside its title. Tolerant: what was kept of one that left may be of an older program. */
export function textsOfAction({ notes, stuck, stuckReason, attempts, comments }: Partial<Action>): string[] {
  return [
    notes,
    stuck === null || stuck === undefined ? '' : stuckReason,
    ...(attempts ?? []).flatMap(({ plan, noticed }) => [plan, noticed]),
    ...(comments ?? []).map(({ text }) => text),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
}
