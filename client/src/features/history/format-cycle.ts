import type { Day } from '@verbeterbord/shared/time.ts';
import type { Language } from '../../i18n/language.ts';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const made = new Map<string, Intl.DateTimeFormat>();

/** "27 okt – 9 nov", "22 dec 2025 – 4 jan 2026": a cycle's days, short; with the year when it isn't this year's. */
export function formatCycle(start: Day, end: Day, today: Day, language: Language): string {
  const year = today.slice(0, 4);
  const away = start.slice(0, 4) !== year || end.slice(0, 4) !== year;
  return `${short(start, away, language)} – ${short(end, away, language)}`;
}

function short(day: Day, withYear: boolean, language: Language): string {
  const key = `${language} ${withYear}`;
  let format = made.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
      ...(withYear ? { year: 'numeric' } : {}),
    });
    made.set(key, format);
  }
  return format.format(new Date(`${day}T12:00:00Z`)).replaceAll('.', '');
}
