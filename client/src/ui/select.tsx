import type { SelectHTMLAttributes } from 'react';

interface SelectProps<Value extends string | number> extends Pick<
  SelectHTMLAttributes<HTMLSelectElement>,
  'id' | 'className' | 'disabled' | 'aria-label' | 'aria-describedby' | 'aria-invalid'
> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** Where a dialog puts the focus. */
  readonly first?: boolean | undefined;
}

/** One out of a list, with the device's own list: typing a first letter finds it, also on a phone. */
export function Select<Value extends string | number>(props: SelectProps<Value>) {
  const { value, options, onChange, first, ...rest } = props;
  return (
    <select
      {...rest}
      {...(first === true ? { 'data-autofocus': true } : {})}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => String(option.value) === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
