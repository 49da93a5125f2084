import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';

const hourOf = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});
const hourMs = 3_600_000;

/**
 * When it last became this hour (0 to 23) in the Netherlands, at or before `now` (milliseconds since 1970). In the night that
 * skips the hour, the first moment after it.
 */
export function lastHour(hour: number, now: number): Instant {
  let at = Math.floor(now / hourMs) * hourMs;
  // two days back is more than enough; summer time moves the hour by one
  for (let step = 0; step < 48; step += 1, at -= hourMs) {
    const here = Number(hourOf.format(at));
    const before = Number(hourOf.format(at - hourMs));
    const skipped = (before + 1) % 24 === hour && here === (hour + 1) % 24;
    if ((here === hour && before !== hour) || skipped) return toInstant(at);
  }
  return toInstant(now);
}
