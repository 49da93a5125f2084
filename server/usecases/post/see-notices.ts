import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { readNoticeIds } from './notice-id.ts';
import type { PostDeps } from './post-deps.ts';

/**
 * Marks what somebody saw of what is for them; their other screens hear of it. An edit that came too late is put away where its
 * text is shown, on the board.
 */
export async function seeNotices(
  deps: Pick<PostDeps, 'mentions' | 'mailQueue' | 'teamNotices' | 'postPreferences' | 'events' | 'now'>,
  person: PersonId,
  ids: readonly string[],
): Promise<void> {
  const at = toInstant(deps.now());
  const named = readNoticeIds(person, ids);
  await deps.mentions.markSeen(named.mentions, at);
  await deps.mailQueue.markSeen(person, named.letters, at);
  await deps.teamNotices.markSeen(person, named.teams, at);
  if (named.overview !== null) {
    const reader = await deps.postPreferences.reader(person);
    if (reader !== null) await deps.postPreferences.seeOverview(reader, named.overview);
  }
  deps.events.emit('noticesChanged', { people: [person] });
}
