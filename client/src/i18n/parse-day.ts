import { readDay, type DayReading as Reading } from '@verbeterbord/shared/domain/read-day.ts';
import { addDays, type Day } from '@verbeterbord/shared/time.ts';
import type { Text } from './nl.ts';

export type DayReading = Reading;

/** The day that was written, as a day or as a word of the language: "27 nov", "27/11/26", "morgen"; null when it is none. */
export function parseDay(written: string, text: Text, reading: DayReading): Day | null {
  const said = written.trim().toLowerCase();
  const word = { [text.ui.today]: 0, [text.ui.tomorrow]: 1, [text.ui.yesterday]: -1 }[said];
  return word === undefined ? readDay(written, reading) : addDays(reading.today, word);
}
