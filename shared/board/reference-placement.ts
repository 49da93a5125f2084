import { isSettled } from '../domain/question.ts';
import type { Reference } from '../domain/reference.ts';
import { lists, type ListKey } from './lists.ts';
import type { Placement } from './placement.ts';

/** After every day that somebody can name. */
const never = '9999-99-99';

/** Every list that a reference is in. */
export function placementsOfReference(reference: Reference): readonly Placement[] {
  const { id } = reference;
  const placements: Placement[] = [];
  const put = (list: ListKey, sort: string, latestFirst: boolean): void => {
    placements.push({ list, entry: id, sort, id, latestFirst });
  };
  const { wanted, at } = timesOf(reference);
  const live = isLive(reference);
  const latest = `${live ? '1' : '0'}${at}`;
  if (reference.card !== null) put(lists.referencesOf(reference.card.kind, reference.card.id), latest, true);
  if (reference.kind === 'offer' && reference.side === 'given') put(lists.given, latest, true);
  else if (reference.card === null && reference.side !== 'asked')
    put(lists.received, `${live ? '0' : '1'}${wanted ?? never}${at}`, false);
  return placements;
}

/** Whether something can still come of it. */
export function isLive(reference: Reference): boolean {
  if (reference.kind === 'question') return !isSettled(reference.state);
  if (reference.kind === 'offer') return reference.state === 'offered';
  const { standing } = reference;
  return standing !== 'done' && standing !== 'binned' && standing !== 'gone';
}

/** By when it is wanted, and since when it stands. */
function timesOf(reference: Reference): { readonly wanted: string | null; readonly at: string } {
  if (reference.kind === 'question') return { wanted: reference.before, at: reference.askedAt };
  if (reference.kind === 'offer') return { wanted: reference.due, at: reference.offeredAt };
  return { wanted: null, at: reference.madeAt };
}
