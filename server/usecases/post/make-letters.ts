import { isQuiet, hourOf, lastDigest } from '@verbeterbord/shared/domain/post.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import type { NewLetter } from '../../storage/post/mail-queue.ts';
import type { StoredMention } from '../../storage/post/mentions.ts';
import type { Reader } from '../../storage/post/post-preferences.ts';
import { BoardsToday } from './boards-today.ts';
import type { PostDeps } from './post-deps.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const postTerms = {
  /** A weekly overview that couldn't be made at its hour is made until so long after. */
  digestLate: 36 * hour,
  /** Two overviews are at least so far apart, however often their day is moved or the clock is set. */
  digestApart: 2 * day,
  /** From this hour on, the day before. */
  reminderHour: 9,
  /** A mention stands so long before a letter is made of it: who is typing may go on. */
  mentionSettled: 10 * minute,
  /** Letters of mentions are at least so far apart. */
  mentionsApart: hour,
  /** What is older than this was seen or not, but isn't news. */
  mentionOld: 3 * day,
} as const;

type Deps = Pick<
  PostDeps,
  | 'boards'
  | 'teams'
  | 'projections'
  | 'roleOf'
  | 'postPreferences'
  | 'mailQueue'
  | 'mentions'
  | 'ownAffairs'
  | 'now'
>;

/** Puts in the queue what is due now, each letter once. Answers how many. Asked again it makes none twice. */
export async function makeLetters(deps: Deps): Promise<number> {
  const readers = (await deps.postPreferences.readers()).filter(({ email }) => email !== null);
  return (
    (await makeDigests(deps, readers)) +
    (await makeReminders(deps, readers)) +
    (await makeMentionLetters(deps, readers))
  );
}

async function makeDigests(deps: Deps, readers: readonly Reader[]): Promise<number> {
  const now = deps.now();
  const due = readers.flatMap(({ person, preference }) => {
    if (!preference.digest) return [];
    const last = lastDigest(preference, now);
    if (now - last.at > postTerms.digestLate) return [];
    return [{ person, day: last.day, key: `digest:${person}:${last.day}` }];
  });
  if (due.length === 0) return 0;
  const known = await deps.mailQueue.known(due.map(({ key }) => key));
  const lastMade = await deps.mailQueue.lastMade('digest');
  let made = 0;
  for (const { person, day: of, key } of due) {
    const before = lastMade.get(person);
    if (known.has(key)) continue;
    if (before !== undefined && Math.abs(now - Date.parse(before)) < postTerms.digestApart) continue;
    made += await add(deps, { key, person, kind: 'digest', about: JSON.stringify({ day: of }) });
  }
  return made;
}

async function makeReminders(deps: Deps, readers: readonly Reader[]): Promise<number> {
  const now = deps.now();
  if (hourOf(now) < postTerms.reminderHour) return 0;
  const tomorrow = addDays(dayOf(now), 1);
  const wanting = new Set(readers.filter((each) => each.preference.reminders).map(({ person }) => person));
  const due = Map.groupBy(await deps.ownAffairs.dueOn(tomorrow), ({ person }) => person);
  const keyOf = (person: PersonId): string => `reminder:${person}:${tomorrow}`;
  const known = await deps.mailQueue.known([...due.keys()].map(keyOf));
  const today = new BoardsToday(deps);
  let made = 0;
  for (const [person, actions] of due) {
    const key = keyOf(person);
    if (!wanting.has(person) || known.has(key)) continue;
    const seen = await today.seenBy(person);
    if (!actions.some(({ board }) => seen.has(board))) continue;
    made += await add(deps, { key, person, kind: 'reminder', about: JSON.stringify({ due: tomorrow }) });
  }
  return made;
}

async function makeMentionLetters(deps: Deps, readers: readonly Reader[]): Promise<number> {
  const now = deps.now();
  const untold = await deps.mentions.untold(toInstant(now - postTerms.mentionOld));
  if (untold.length === 0) return 0;
  const byPerson = Map.groupBy(untold, ({ person }) => person);
  const lastMade = await deps.mailQueue.lastMade('mentions');
  const today = new BoardsToday(deps);
  let made = 0;
  for (const { person, preference } of readers) {
    const mentions = byPerson.get(person);
    if (mentions === undefined || !preference.mentions || isQuiet(preference, now)) continue;
    const before = lastMade.get(person);
    if (before !== undefined && Math.abs(now - Date.parse(before)) < postTerms.mentionsApart) continue;
    const seen = await today.seenBy(person);
    const ready = mentions.filter((each) => seen.has(each.board) && isSettled(each, now));
    const newest = ready.at(-1);
    if (newest === undefined) continue;
    const about = JSON.stringify({
      mentions: ready.map(({ board, kind, card, source }) => ({ board, kind, card, source })),
    });
    const key = `mentions:${person}:${toInstant(now)}`;
    made += await add(deps, { key, person, kind: 'mentions', about }, ready);
  }
  return made;
}

/** One that is dated ahead was written under a clock that was wrong. */
function isSettled({ at }: StoredMention, now: number): boolean {
  const age = now - Date.parse(at);
  return age >= postTerms.mentionSettled || age < -hour;
}

async function add(
  deps: Pick<PostDeps, 'mailQueue' | 'now'>,
  letter: NewLetter,
  told: readonly StoredMention[] = [],
): Promise<number> {
  return (await deps.mailQueue.add(letter, toInstant(deps.now()), told)) ? 1 : 0;
}
