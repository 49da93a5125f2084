import { addDays, daysBetween, dayOf, type Day } from '@verbeterbord/shared/time.ts';
import type { Language } from './language.ts';
import type { Text } from './nl.ts';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it, so each is made once. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locales[language], options);
    formats.set(key, made);
  }
  return made;
}

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** "vandaag", "morgen", "gisteren", else "vr 21 nov"; with the year when it isn't today's. */
export function formatDay(day: Day, today: Day, text: Text, language: Language): string {
  if (day === today) return text.ui.today;
  if (day === addDays(today, 1)) return text.ui.tomorrow;
  if (day === addDays(today, -1)) return text.ui.yesterday;
  return formatDate(day, today, language);
}

/** "vr 21 nov", never a word; with the year when it isn't today's. */
export function formatDate(day: Day, today: Day, language: Language): string {
  const parts = format(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const written = parts.format(noon(day)).replaceAll(/[.,]/g, '');
  return day.slice(0, 4) === today.slice(0, 4) ? written : `${written} ${day.slice(0, 4)}`;
}

/** "1 maart", as after *vóór*; with the year when it isn't today's. */
export function formatLongDay(day: Day, today: Day, language: Language): string {
  const written = format(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(day));
  return day.slice(0, 4) === today.slice(0, 4) ? written : `${written} ${day.slice(0, 4)}`;
}

/** "vrijdag 27 november 2026", for who hears one day of a calendar. */
export function formatFullDay(day: Day, language: Language): string {
  return format(language, { dateStyle: 'full', timeZone: 'UTC' }).format(noon(day));
}

/** "november 2026". */
export function formatMonth(day: Day, language: Language): string {
  return format(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day));
}

/** "vr", or "vrijdag". */
export function formatWeekday(day: Day, length: 'short' | 'long', language: Language): string {
  return format(language, { weekday: length, timeZone: 'UTC' }).format(noon(day));
}

/** A period: "10 t/m 23 november", "24 november t/m 7 december". */
export function formatPeriod(from: Day, to: Day, through: string, language: Language): string {
  const month = format(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const start = sameMonth ? String(Number(from.slice(8))) : month.format(noon(from));
  return `${start} ${through} ${month.format(noon(to))}`;
}

/** A moment as people say it: "vandaag 9.04", "gisteren 15.30", "ma 17 nov"; on the Dutch clock. */
export function formatMoment(instant: string, nowMs: number, text: Text, language: Language): string {
  const ms = Date.parse(instant);
  const day = dayOf(ms);
  const today = dayOf(nowMs);
  const said = formatDay(day, today, text, language);
  return Math.abs(daysBetween(day, today)) <= 1 ? `${said} ${formatTime(instant, language)}` : said;
}

/** "9.04" in Dutch, "9:04" in English; on the Dutch clock. */
export function formatTime(instant: string, language: Language): string {
  const parts = format(language, {
    hour: 'numeric',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Europe/Amsterdam',
  });
  const written = parts.format(Date.parse(instant)).replace(/^0(?=\d)/, '');
  return language === 'nl' ? written.replace(':', '.') : written;
}

const numbers = new Map<Language, Intl.NumberFormat>();

/** A number in the language's own writing: 1.250,5. */
export function formatNumber(value: number, language: Language): string {
  let made = numbers.get(language);
  if (made === undefined) {
    made = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 });
    numbers.set(language, made);
  }
  return made.format(value);
}
