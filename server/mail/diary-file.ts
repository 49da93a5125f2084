import { addDays, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** Something in a diary: whole days. */
export interface DiaryEntry {
  /** The same for as long as it is the same thing, also when it moves. */
  readonly id: string;
  readonly start: Day;
  /** Its last day. */
  readonly end: Day;
  readonly title: string;
  /** On which board, or which boards. */
  readonly about: string;
  /** The whole address of the card. */
  readonly link: string | null;
}

export interface DiaryFile {
  readonly name: string;
  /** Part of what names an entry, so that two organisations in one diary don't meet. */
  readonly host: string;
  readonly entries: readonly DiaryEntry[];
  /** Dates all entries. */
  readonly since: Instant;
}

/**
 * A calendar file that diaries subscribe to. Events and not tasks, because Outlook shows no tasks of others; all of a day, and free
 * all the same. No time zone is set: it would take the Z off the moments.
 */
export function diaryFile({ name, host, entries, since }: DiaryFile): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'Verbeterbord', product: 'Verbeterbord', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const entry of entries)
    calendar.createEvent({
      id: `${entry.id}@${host}`,
      stamp: new Date(since),
      allDay: true,
      start: midnight(entry.start),
      // the day after the last
      end: midnight(addDays(entry.end, 1)),
      summary: oneLine(entry.title),
      description: [oneLine(entry.about), ...(entry.link === null ? [] : [entry.link])].join('\n'),
      ...(entry.link !== null && { url: entry.link }),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
