import { addDays, dayOf, weekday, type Day } from '../time.ts';

/** The letters that somebody may get: the weekly overview, their own actions of tomorrow, and who mentioned them. */
export const postKinds = ['digest', 'reminder', 'mentions'] as const;
export type PostKind = (typeof postKinds)[number];

/** `withdrawn`: when it would go there was nothing left that its reader may get. `given-up`: the mail server took it on none of many days. */
export const postOutcomes = ['sent', 'withdrawn', 'given-up'] as const;
export type PostOutcome = (typeof postOutcomes)[number];

export const postLanguages = ['nl', 'en'] as const;
export type PostLanguage = (typeof postLanguages)[number];

/** What somebody wants in the post. Hours are whole ones, 0 to 23, in the Netherlands. */
export interface PostPreference {
  readonly digest: boolean;
  /** 1 is Monday, 7 is Sunday. */
  readonly digestWeekday: number;
  readonly digestHour: number;
  readonly reminders: boolean;
  readonly mentions: boolean;
  /** From this hour on nothing goes, until the other. Two equal hours: never quiet. */
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly language: PostLanguage;
}

/** For who never chose: Monday morning, and no mail in the evening. */
export const postDefaults: PostPreference = {
  digest: true,
  digestWeekday: 1,
  digestHour: 8,
  reminders: true,
  mentions: true,
  quietFrom: 18,
  quietUntil: 8,
  language: 'nl',
};

/** Which switch stands for which letter. */
export const postSwitches = { digest: 'digest', reminder: 'reminders', mentions: 'mentions' } as const;

const hourMs = 3_600_000;
let clock: Intl.DateTimeFormat | undefined;

/** The hour that it is in the Netherlands at a moment (milliseconds since 1970): 0 to 23. */
export function hourOf(ms: number): number {
  clock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return Number(clock.format(ms));
}

/** When it becomes this hour on this day in the Netherlands; in the night that skips it the first moment after. Milliseconds since 1970. */
export function momentOf(day: Day, hour: number): number {
  const utc = Date.parse(`${day}T00:00:00.000Z`) + hour * hourMs;
  const summer = utc - 2 * hourMs;
  return hourOf(summer) === hour && dayOf(summer) === day ? summer : utc - hourMs;
}

/** The weekly overview that was due last at `now` (milliseconds since 1970): its day, and when. */
export function lastDigest(
  { digestWeekday, digestHour }: Pick<PostPreference, 'digestWeekday' | 'digestHour'>,
  now: number,
): { readonly day: Day; readonly at: number } {
  const today = dayOf(now);
  const day = addDays(today, -((weekday(today) - digestWeekday + 7) % 7));
  const at = momentOf(day, digestHour);
  if (at <= now) return { day, at };
  const before = addDays(day, -7);
  return { day: before, at: momentOf(before, digestHour) };
}

/** Whether somebody wants to be left alone at `now` (milliseconds since 1970). */
export function isQuiet(
  { quietFrom, quietUntil }: Pick<PostPreference, 'quietFrom' | 'quietUntil'>,
  now: number,
): boolean {
  const hour = hourOf(now);
  return quietFrom <= quietUntil
    ? hour >= quietFrom && hour < quietUntil
    : hour >= quietFrom || hour < quietUntil;
}
