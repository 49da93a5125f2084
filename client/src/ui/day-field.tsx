import type { Day } from '@verbeterbord/shared/time.ts';
import { useId, useRef, useState } from 'react';
import { useText } from '../i18n/language.ts';
import { parseDay, type DayReading } from '../i18n/parse-day.ts';
import { useToday } from '../i18n/today.ts';
import { useFormat } from '../i18n/use-format.ts';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { late } from './late.tsx';
import styles from './day-field.module.css';
import input from './input.module.css';

const Calendar = late(async () => (await import('./calendar.tsx')).Calendar);

interface DayFieldProps {
  readonly label: string;
  /** Behind the label, such as that the day may wait. */
  readonly note?: string | undefined;
  readonly value: Day | null;
  /** Which year is meant when none is written; ahead unless told otherwise. */
  readonly towards?: DayReading['towards'] | undefined;
  /** Null when the field was emptied, which only an optional one may be. */
  readonly onChange: (day: Day | null) => void;
  readonly optional?: boolean | undefined;
  /** Where the calendar hangs: under the field's start, or under its end. */
  readonly align?: 'start' | 'end' | undefined;
  readonly className?: string | undefined;
}

/**
 * A day to write as one says it ("27 nov", "morgen") or to pick from a month, in the language of the interface: the browser's own
 * field follows the browser's language. Taken over when one leaves the field or presses Enter; Escape brings back what stood there.
 */
export function DayField({
  label,
  note,
  value,
  towards = 'ahead',
  onChange,
  optional = false,
  align = 'start',
  className,
}: DayFieldProps) {
  const text = useText();
  const words = text.ui.day;
  const format = useFormat();
  const today = useToday();
  const [typed, showTyped] = useState<string | null>(null);
  // what is closed by a choice blurs the field once more, before the next render
  const draft = useRef<string | null>(null);
  const setTyped = (next: string | null): void => {
    draft.current = next;
    showTyped(next);
  };
  const [wrong, setWrong] = useState(false);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const shown = value === null ? '' : format.date(value);

  /** False when what was typed is no day. */
  const commit = (): boolean => {
    const written = draft.current;
    if (written === null || written === shown) {
      setTyped(null);
      return true;
    }
    const empty = written.trim() === '';
    const day = empty ? null : parseDay(written, text, { today, now: value, towards });
    if (day === null && !(empty && optional)) {
      setWrong(true);
      return false;
    }
    setTyped(null);
    if (day !== value) onChange(day);
    return true;
  };
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };

  return (
    <div
      ref={box}
      className={classNames(styles.field, className)}
      onBlur={(event) => {
        // the focus went elsewhere on the page: whoever left is done with the calendar
        if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget) !== true)
          setOpen(false);
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {label} {note === undefined ? null : <span className={styles.note}>({note})</span>}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          className={classNames(input.input, styles.input)}
          value={typed ?? shown}
          maxLength={40}
          placeholder={words.example}
          autoComplete="off"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              // in a form Enter goes on to send it; elsewhere it would press what gets the focus next
              if (!commit() || event.currentTarget.form === null) event.preventDefault();
            } else if (event.key === 'Escape' && typed !== null) {
              event.preventDefault();
              event.stopPropagation();
              setTyped(null);
              setWrong(false);
            }
          }}
        />
        <IconButton
          ref={opener}
          icon="calendar"
          look="plain"
          className={styles.opener}
          label={words.open(label)}
          aria-expanded={open}
          aria-haspopup="dialog"
          onClick={() => {
            setOpen(!open);
          }}
        />
      </div>
      {wrong ? (
        <p id={`${id}-wrong`} className={styles.problem} role="alert">
          {words.wrong}
        </p>
      ) : null}
      {open ? (
        <div className={classNames(styles.popup, styles[align])}>
          <Calendar
            label={label}
            day={value}
            today={today}
            onChoose={(day) => {
              setTyped(null);
              setWrong(false);
              onChange(day);
              close();
            }}
            onClose={close}
          />
        </div>
      ) : null}
    </div>
  );
}
