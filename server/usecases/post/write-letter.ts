import { unreachable } from '@verbeterbord/shared/assert.ts';
import { postSwitches } from '@verbeterbord/shared/domain/post.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { isDay, toInstant } from '@verbeterbord/shared/time.ts';
import {
  digestLetter,
  mentionsLetter,
  reminderLetter,
  type Addressee,
  type PostLetter,
} from '../../mail/post-letters.ts';
import type { QueuedLetter } from '../../storage/post/mail-queue.ts';
import type { MentionKey } from '../../storage/post/mentions.ts';
import type { Reader } from '../../storage/post/post-preferences.ts';
import type { BoardsToday } from './boards-today.ts';
import { offToken } from './off-token.ts';
import type { PostDeps } from './post-deps.ts';
import { weeklyOverview } from './weekly-overview.ts';

/**
 * The words of a letter, from what its reader may see now: rights may have gone since it was made, and so may what it was about.
 * Null when nothing is left to say, or its reader wants no more of these.
 */
export async function writeLetter(
  deps: PostDeps,
  today: BoardsToday,
  { kind, about }: QueuedLetter,
  reader: Reader,
): Promise<PostLetter | null> {
  if (!reader.preference[postSwitches[kind]]) return null;
  const to: Addressee = {
    name: reader.name,
    organisation: (await deps.organisation.name()) ?? '',
    language: reader.preference.language,
    off: deps.addressOf(`/post-uit#${offToken(deps.sign, reader.person, kind)}`),
    addressOf: deps.addressOf,
  };
  const given = JSON.parse(about) as Record<string, unknown>;
  switch (kind) {
    case 'digest':
      return digest(deps, today, reader.person, to);
    case 'reminder':
      return reminder(deps, today, reader.person, to, given['due']);
    case 'mentions':
      return mentions(deps, today, reader.person, to, given['mentions']);
    default:
      return unreachable(kind);
  }
}

async function digest(
  deps: PostDeps,
  today: BoardsToday,
  person: PersonId,
  to: Addressee,
): Promise<PostLetter | null> {
  const boards = await weeklyOverview(deps, today, person);
  if (boards.length === 0) return null;
  const seen = await today.seenBy(person);
  const unseen = (await deps.mentions.of(person, toInstant(deps.now() - 7 * 24 * 3_600_000))).filter(
    ({ board, seenAt }) => seenAt === null && seen.has(board),
  );
  return digestLetter(to, boards, unseen.length);
}

async function reminder(
  deps: PostDeps,
  today: BoardsToday,
  person: PersonId,
  to: Addressee,
  due: unknown,
): Promise<PostLetter | null> {
  if (!isDay(due)) return null;
  const seen = await today.seenBy(person);
  const cards = (await deps.ownAffairs.dueOf(person))
    .filter((action) => action.due === due && seen.has(action.board))
    .map(({ board, id, title }) => ({
      board: { id: board, title: seen.get(board)?.row.title ?? '' },
      kind: 'action',
      id,
      title,
    }));
  return cards.length === 0 ? null : reminderLetter(to, due, cards);
}

async function mentions(
  deps: PostDeps,
  today: BoardsToday,
  person: PersonId,
  to: Addressee,
  about: unknown,
): Promise<PostLetter | null> {
  const named = Array.isArray(about) ? (about as Omit<MentionKey, 'person'>[]) : [];
  const keys = named.map(({ board, kind, card, source }) => ({ board, kind, card, source, person }));
  const seen = await today.seenBy(person);
  const left = (await deps.mentions.unseenOf(keys)).filter(({ board }) => seen.has(board));
  if (left.length === 0) return null;
  const writers = [...new Set(left.map(({ by }) => by))].filter((by) => by !== null);
  const names = new Map((await deps.people.named(writers.slice(0, 500))).map(({ id, name }) => [id, name]));
  return mentionsLetter(
    to,
    left.map(({ board, kind, card, title, by }) => ({
      board: { id: board, title: seen.get(board)?.row.title ?? '' },
      kind,
      id: card,
      title,
      by: by === null ? null : (names.get(by) ?? null),
    })),
  );
}
