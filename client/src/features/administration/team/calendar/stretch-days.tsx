import type { Day } from '@verbeterbord/shared/time.ts';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { useFormat } from '../../../../i18n/use-format.ts';

/** "ma 9 nov t/m zo 22 nov". */
export function StretchDays({ start, end }: { readonly start: Day; readonly end: Day }) {
  const format = useFormat();
  const { through } = useCycleText().calendar;
  return (
    <span>
      {format.date(start)} {through} {format.date(end)}
    </span>
  );
}
