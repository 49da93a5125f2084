import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import type { IndicatorValue } from '@verbeterbord/shared/domain/ambition.ts';
import type { AmbitionId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { useId, useState } from 'react';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useCycle } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useEditable } from '../panel/editable.ts';
import { useAct } from '../wall/use-act.ts';
import { parseNumber } from './parse-number.ts';
import input from '../../../ui/input.module.css';
import styles from './indicator.module.css';

interface IndicatorTableProps {
  readonly ambition: AmbitionId;
  readonly values: readonly IndicatorValue[];
  readonly unit: string;
}

/** The measured values as a table, the latest first; below it room for a new one. A second value on one day replaces the first. */
export function IndicatorTable({ ambition, values, unit }: IndicatorTableProps) {
  const { indicator: words } = useText().panel;
  const { comments } = useCardPanelText();
  const format = useFormat();
  const editable = useEditable();
  const run = useAct();
  return (
    <>
      {values.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <table className={styles.table}>
          <caption className={styles.caption}>{words.values}</caption>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{unit === '' ? words.value : `${words.value} (${unit})`}</th>
              {editable ? (
                <th scope="col">
                  <VisuallyHidden>{comments.remove}</VisuallyHidden>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {values.toReversed().map(({ day, value }) => (
              <tr key={day}>
                <th scope="row">{format.date(day)}</th>
                <td>{format.number(value)}</td>
                {editable ? (
                  <td className={styles.last}>
                    <IconButton
                      icon="close"
                      label={words.removeDay(format.date(day))}
                      onClick={() => {
                        run(recordIndicator, { ambition, day, value: null }, words.removed);
                      }}
                    />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editable ? <NewValue ambition={ambition} /> : null}
    </>
  );
}

function NewValue({ ambition }: { readonly ambition: AmbitionId }) {
  const words = useText().panel;
  const { today } = useCycle();
  const run = useAct();
  const [day, setDay] = useState<Day>(today);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  return (
    <form
      className={styles.new}
      onSubmit={(event) => {
        event.preventDefault();
        const value = parseNumber(typed);
        setWrong(value === null);
        if (value !== null && run(recordIndicator, { ambition, day, value }).ok) setTyped('');
      }}
    >
      <DayField
        label={words.indicator.day}
        value={day}
        towards="behind"
        onChange={(next) => {
          if (next !== null) setDay(next);
        }}
      />
      <div className={styles.field}>
        <label htmlFor={`${id}-value`}>{words.indicator.value}</label>
        <input
          id={`${id}-value`}
          className={classNames(input.input, styles.input)}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={typed}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
      </div>
      <Button type="submit" icon="plus">
        {words.add}
      </Button>
      {wrong ? (
        <p id={`${id}-wrong`} className={styles.problem} role="alert">
          {words.indicator.notNumber}
        </p>
      ) : null}
    </form>
  );
}
