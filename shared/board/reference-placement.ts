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
  const { isLive, wanted, at } = timesOf(reference);
  const latest = `${isLive ? '1' : '0'}${at}`;
  if (reference.card !== null) put(lists.referencesOf(reference.card.kind, reference.card.id), latest, true);
  if (reference.kind === 'offer' && reference.side === 'given') put(lists.given, latest, true);
  else if (reference.card === null && reference.side !== 'asked')
    put(lists.received, `${isLive ? '0' : '1'}${wanted ?? never}${at}`, false);
  return placements;
}

/** Whether something can still come of it, by when, and since when it stands. */
function timesOf(reference: Reference): { isLive: boolean; wanted: string | null; at: string } {
  if (reference.kind === 'question')
    return { isLive: !isSettled(reference.state), wanted: reference.before, at: reference.askedAt };
  if (reference.kind === 'offer')
    return { isLive: reference.state === 'offered', wanted: reference.due, at: reference.offeredAt };
  const { standing, madeAt } = reference;
  const isOver = standing === 'done' || standing === 'binned' || standing === 'gone';
  return { isLive: !isOver, wanted: null, at: madeAt };
}
