import type { Day } from '@verbeterbord/shared/time.ts';
import {
  formatDate,
  formatDay,
  formatFullDay,
  formatLongDay,
  formatMoment,
  formatMonth,
  formatNumber,
  formatTime,
  formatWeekday,
} from './format.ts';
import { useLanguage, useText } from './language.ts';
import { useToday } from './today.ts';

export interface Formats {
  /** "vandaag", "morgen", "vr 21 nov". */
  readonly day: (day: Day) => string;
  /** "vr 21 nov", never a word. */
  readonly date: (day: Day) => string;
  /** "1 maart". */
  readonly longDay: (day: Day) => string;
  /** "vrijdag 27 november 2026". */
  readonly fullDay: (day: Day) => string;
  /** "november 2026". */
  readonly month: (day: Day) => string;
  /** "vr", "vrijdag". */
  readonly weekday: (day: Day, length: 'short' | 'long') => string;
  /** "vandaag 9.04", "ma 17 nov". */
  readonly moment: (instant: string) => string;
  /** "9.04". */
  readonly time: (instant: string) => string;
  readonly number: (value: number) => string;
  /** "28 dagen", "71%". */
  readonly withUnit: (value: number, unit: string) => string;
}

/** Days, moments and numbers in the current language, seen from now. */
export function useFormat(): Formats {
  const text = useText();
  const language = useLanguage();
  const today = useToday();
  return {
    day: (day) => formatDay(day, today, text, language),
    date: (day) => formatDate(day, today, language),
    longDay: (day) => formatLongDay(day, today, language),
    fullDay: (day) => formatFullDay(day, language),
    month: (day) => formatMonth(day, language),
    weekday: (day, length) => formatWeekday(day, length, language),
    moment: (instant) => formatMoment(instant, Date.now(), text, language),
    time: (instant) => formatTime(instant, language),
    number: (value) => formatNumber(value, language),
    withUnit: (value, unit) =>
      `${formatNumber(value, language)}${unit === '' || unit === '%' ? unit : ` ${unit}`}`,
  };
}
