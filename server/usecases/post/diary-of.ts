import { cycleNumbered, cycleOn, pauseOn, type Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { addDays, toInstant, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { hashToken, isToken } from '../../auth/token.ts';
import type { DiaryEntry } from '../../mail/diary-file.ts';
import { postWords } from '../../mail/post-words.ts';
import { BoardsToday, type SeenBoard } from './boards-today.ts';
import type { PostDeps } from './post-deps.ts';

export interface Diary {
  readonly name: string;
  readonly entries: readonly DiaryEntry[];
  /** Dates all entries, so that an unchanged diary is unchanged byte for byte. */
  readonly since: Instant;
}

const hour = 3_600_000;
/** How far the dates of cycles go ahead and back. Days. */
const ahead = 183;
const back = 28;

type Deps = Pick<
  PostDeps,
  | 'diaryFeeds'
  | 'postPreferences'
  | 'organisation'
  | 'ownAffairs'
  | 'boards'
  | 'teams'
  | 'projections'
  | 'roleOf'
  | 'addressOf'
  | 'now'
>;

/** The diary behind a secret address; null for an address that isn't one, was revoked, or is of somebody who left. */
export async function diaryOf(deps: Deps, token: string): Promise<Diary | null> {
  const feed = isToken(token) ? await deps.diaryFeeds.find(hashToken(token)) : null;
  const reader = feed === null ? null : await deps.postPreferences.reader(feed.person);
  if (feed === null || reader === null) return null;
  const now = deps.now();
  if (feed.usedAt === null || now - Date.parse(feed.usedAt) >= hour)
    await deps.diaryFeeds.touch(feed.person, toInstant(now));
  const words = postWords[reader.preference.language].diary;
  const today = new BoardsToday(deps);
  const seen = await today.seenBy(feed.person);
  const entries = [
    ...(await actionsOf(deps, feed.person, seen)),
    ...cycleDates(await calendarsOf(deps, seen), today.today, words),
  ];
  return {
    name: words.name((await deps.organisation.name()) ?? ''),
    entries: entries.toSorted((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id)),
    since: feed.createdAt,
  };
}

async function actionsOf(
  deps: Deps,
  person: PersonId,
  seen: ReadonlyMap<string, SeenBoard>,
): Promise<DiaryEntry[]> {
  const due = await deps.ownAffairs.dueOf(person);
  return due.flatMap(({ board, id, title, due: day }) => {
    const on = seen.get(board);
    if (on === undefined) return [];
    const link = deps.addressOf(`/bord/${board}?kaart=action:${id}`);
    return { id: `action-${board}-${id}`, start: day, end: day, title, about: on.row.title, link };
  });
}

/** The calendar of each tree that somebody works in, with the boards that follow it. */
async function calendarsOf(
  deps: Deps,
  seen: ReadonlyMap<string, SeenBoard>,
): Promise<{ readonly top: string; readonly calendar: Calendar; readonly boards: readonly string[] }[]> {
  const [calendars, tops] = await Promise.all([deps.teams.calendars(), deps.teams.tops()]);
  const own = [...seen.values()].filter(({ role }) => role !== 'colleague' && canOnBoard(role, 'history'));
  const byTop = Map.groupBy(own, ({ row }) => tops.get(row.team) ?? row.team);
  return [...byTop].flatMap(([top, boards]) => {
    const calendar = calendars.get(top);
    return calendar === undefined
      ? []
      : { top, calendar, boards: boards.map(({ row }) => row.title).toSorted() };
  });
}

/** Beginnings and ends of cycles, and pauses, of every calendar. */
function cycleDates(
  calendars: Awaited<ReturnType<typeof calendarsOf>>,
  today: Day,
  words: (typeof postWords)['nl']['diary'],
): DiaryEntry[] {
  const [from, until] = [addDays(today, -back), addDays(today, ahead)];
  return calendars.flatMap(({ top, calendar, boards }) => {
    const about = boards.join(', ');
    const entries: DiaryEntry[] = [];
    const first = cycleOn(calendar, from).number;
    const last = cycleOn(calendar, until).number;
    for (let number = first; number <= last; number += 1) {
      const { start, end } = cycleNumbered(calendar, number);
      const base = { about, link: null };
      entries.push(
        { ...base, id: `start-${top}-${number}`, start, end: start, title: words.start(number) },
        { ...base, id: `end-${top}-${number}`, start: end, end, title: words.end(number) },
      );
    }
    for (const { start, firstNumber } of calendar) {
      const pause = firstNumber === null ? pauseOn(calendar, start) : null;
      if (pause !== null && pause.end >= from && pause.start <= until)
        entries.push({
          id: `pause-${top}-${pause.start}`,
          start: pause.start,
          end: pause.end,
          title: words.pause,
          about,
          link: null,
        });
    }
    return entries;
  });
}
