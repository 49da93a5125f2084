import type { Day } from '@verbeterbord/shared/time.ts';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { useFormat } from '../../../../i18n/use-format.ts';

/** "ma 9 nov t/m zo 22 nov"; a year that both have is said once. */
export function StretchDays({ start, end }: { readonly start: Day; readonly end: Day }) {
  const format = useFormat();
  const { through } = useCycleText().calendar;
  const year = ` ${end.slice(0, 4)}`;
  const from = format.date(start);
  return (
    <span>
      {from.endsWith(year) ? from.slice(0, -year.length) : from} {through} {format.date(end)}
    </span>
  );
}
