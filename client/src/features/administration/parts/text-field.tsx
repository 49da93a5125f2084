import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from '../../../ui/field.tsx';

interface TextFieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'disabled' | 'readOnly'
> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where a dialog puts the focus. */
  readonly first?: boolean | undefined;
}

/** One line to write, with its words. */
export function TextField({ label, hint, error, value, onChange, first, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          autoComplete="off"
          {...rest}
          {...control}
          {...(first === true ? { 'data-autofocus': true } : {})}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
