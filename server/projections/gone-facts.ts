import { isRecord } from '@verbeterbord/shared/board/fields.ts';
import type { DepartureStore } from '../storage/cycles/departures.ts';
import type { ReferencedCardFacts } from '../storage/team-of-teams/referenced-cards.ts';
import type { ReferredCard } from '../usecases/crossings/crossing-kind.ts';

/**
 * How a card stands that isn't in its document any more. Finished ones leave it after a while, and are as done as they were; whatever
 * else went was in the bin. What it was called is what is known of it.
 */
export async function goneFacts(
  departures: Pick<DepartureStore, 'find'>,
  { board, kind, id }: ReferredCard,
  before: ReferencedCardFacts | null,
): Promise<ReferencedCardFacts> {
  const left = await departures.find(board, id);
  const content: unknown = left?.kind === kind ? JSON.parse(left.content) : null;
  if (!isRecord(content)) return { title: before?.title ?? '', standing: 'gone', comments: 0 };
  const { title, archived, comments } = content;
  return {
    title: typeof title === 'string' ? title : (before?.title ?? ''),
    standing: archived == null ? 'done' : 'gone',
    comments: Array.isArray(comments) ? comments.length : 0,
  };
}
