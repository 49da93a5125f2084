import type { Notice, Notices, Overview } from '@verbeterbord/shared/api/notices.ts';
import { lastDigest } from '@verbeterbord/shared/domain/post.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { addDays, toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { Reader } from '../../storage/post/post-preferences.ts';
import { BoardsToday, type SeenBoard } from './boards-today.ts';
import { crossingNoticesOf } from './crossing-notices.ts';
import { noticeIdOf } from './notice-id.ts';
import type { PostDeps } from './post-deps.ts';
import { weeklyOverview } from './weekly-overview.ts';

const dayMs = 24 * 3_600_000;
/** Days that something stays in sight: unseen, and after it was seen. */
const term = { unseen: 30, seen: 7, lateEdit: 180, letter: 14 } as const;

/** All that is for one person, of boards that they may see now. */
export async function noticesOf(deps: PostDeps, person: PersonId): Promise<Notices> {
  const today = new BoardsToday(deps);
  const reader = await deps.postPreferences.reader(person);
  if (reader === null) return { notices: [], overview: null, unseen: 0 };
  const seen = await today.seenBy(person);
  const now = deps.now();
  const terms = {
    since: toInstant(now - term.unseen * dayMs),
    sinceSeen: toInstant(now - term.seen * dayMs),
  };
  const [mentions, lateEdits, due, letters, crossings, overview] = await Promise.all([
    mentionsOf(deps, person, seen),
    lateEditsOf(deps, person, seen),
    dueOf(deps, today, person, seen),
    undeliveredOf(deps, person),
    crossingNoticesOf(deps, person, seen, terms),
    overviewFor(deps, today, reader),
  ]);
  const news = [...mentions, ...lateEdits, ...letters, ...crossings].toSorted((a, b) =>
    a.at < b.at ? 1 : -1,
  );
  const unseen = news.filter((each) => !('seen' in each && each.seen)).length;
  return { notices: [...news, ...due], overview, unseen: unseen + (overview === null ? 0 : 1) };
}

type Seen = ReadonlyMap<SeenBoard['row']['id'], SeenBoard>;
type News = Extract<Notice, { readonly at: Instant }>;

async function mentionsOf(deps: PostDeps, person: PersonId, seen: Seen): Promise<News[]> {
  const now = deps.now();
  const stored = await deps.mentions.of(person, toInstant(now - term.unseen * dayMs));
  const sinceSeen = toInstant(now - term.seen * dayMs);
  const shown = stored.filter(
    ({ board, seenAt }) => seen.has(board) && (seenAt === null || seenAt >= sinceSeen),
  );
  const names = await namesOf(
    deps,
    shown.map(({ by }) => by),
  );
  return shown.map((mention) => ({
    id: noticeIdOf.mention(mention),
    kind: 'mention',
    board: boardIn(seen, mention.board),
    card: { kind: mention.kind, id: mention.card, title: mention.title },
    by: mention.by === null ? null : (names.get(mention.by) ?? null),
    at: mention.at,
    seen: mention.seenAt !== null,
  }));
}

async function lateEditsOf(deps: PostDeps, person: PersonId, seen: Seen): Promise<News[]> {
  const now = deps.now();
  const stored = await deps.ownAffairs.lateEditsOf(person, toInstant(now - term.lateEdit * dayMs));
  const sinceSeen = toInstant(now - term.seen * dayMs);
  return stored
    .filter(({ board, seenAt }) => seen.has(board) && (seenAt === null || seenAt >= sinceSeen))
    .map((edit) => ({
      id: noticeIdOf.lateEdit(edit.id),
      kind: 'late-edit',
      board: boardIn(seen, edit.board),
      card: { kind: edit.kind, id: edit.card, title: titleIn(edit.content) },
      at: edit.at,
      seen: edit.seenAt !== null,
    }));
}

async function undeliveredOf(deps: PostDeps, person: PersonId): Promise<News[]> {
  const given = await deps.mailQueue.givenUp(person, toInstant(deps.now() - term.letter * dayMs));
  return given.map(({ id, kind, at }) => ({
    id: noticeIdOf.letter(id),
    kind: 'undelivered',
    letter: kind,
    at,
  }));
}

async function dueOf(deps: PostDeps, today: BoardsToday, person: PersonId, seen: Seen): Promise<Notice[]> {
  const tomorrow = addDays(today.today, 1);
  const owned = await deps.ownAffairs.dueOf(person);
  return owned
    .filter(({ board, due }) => seen.has(board) && due <= tomorrow)
    .map(({ board, id, title, due }) => ({
      id: noticeIdOf.due(board, id),
      kind: 'due',
      board: boardIn(seen, board),
      card: { kind: 'action', id, title },
      due,
      when: due === tomorrow ? 'tomorrow' : due === today.today ? 'today' : 'late',
    }));
}

/** Inside the app for who wants it and gets it in no mail, until it is put away or the next one comes. */
async function overviewFor(
  deps: PostDeps,
  today: BoardsToday,
  { person, email, preference }: Reader,
): Promise<Overview | null> {
  if (!preference.digest || (deps.mailer.configured && email !== null)) return null;
  const { day } = lastDigest(preference, deps.now());
  if ((await deps.postPreferences.overviewSeen(person)) === day) return null;
  const boards = await weeklyOverview(deps, today, person);
  return boards.length === 0 ? null : { id: noticeIdOf.overview(day), day, boards };
}

async function namesOf(
  deps: PostDeps,
  ids: readonly (PersonId | null)[],
): Promise<ReadonlyMap<PersonId, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  const people = await deps.people.named(known.slice(0, 500));
  return new Map(people.map(({ id, name }) => [id, name]));
}

function boardIn(seen: Seen, id: SeenBoard['row']['id']): { id: typeof id; title: string } {
  return { id, title: seen.get(id)?.row.title ?? '' };
}

/** What was kept of a card says how it was called. */
function titleIn(content: string): string {
  try {
    const { title } = JSON.parse(content) as { title?: unknown };
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}
