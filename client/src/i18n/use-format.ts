import { dayOf, type Day } from '@verbeterbord/shared/time.ts';
import { formatDate, formatDay, formatLongDay, formatMoment, formatNumber, formatTime } from './format.ts';
import { useLanguage, useText } from './language.ts';

export interface Formats {
  /** "vandaag", "morgen", "vr 21 nov". */
  day(day: Day): string;
  /** "vr 21 nov", never a word. */
  date(day: Day): string;
  /** "1 maart". */
  longDay(day: Day): string;
  /** "vandaag 9.04", "ma 17 nov". */
  moment(instant: string): string;
  /** "9.04". */
  time(instant: string): string;
  number(value: number): string;
}

/** Days, moments and numbers in the current language, seen from now. */
export function useFormat(): Formats {
  const text = useText();
  const language = useLanguage();
  const today = dayOf(Date.now());
  return {
    day: (day) => formatDay(day, today, text, language),
    date: (day) => formatDate(day, today, language),
    longDay: (day) => formatLongDay(day, today, language),
    moment: (instant) => formatMoment(instant, Date.now(), text, language),
    time: (instant) => formatTime(instant, language),
    number: (value) => formatNumber(value, language),
  };
}
