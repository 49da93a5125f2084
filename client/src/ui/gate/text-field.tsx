import { useEffect, useRef, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';
import { Field } from '../field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email';
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  /** Which keys a phone shows. */
  readonly inputMode?: 'text' | 'email' | 'numeric';
  readonly maxLength?: number;
  /** Whether what one came for begins here: it has the focus at once. */
  readonly begin?: boolean;
}

/** One line to fill in. */
export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  type = 'text',
  begin = false,
  ...rest
}: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (begin) input.current?.focus();
  }, [begin]);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...rest}
          ref={input}
          type={type}
          value={value}
          autoCapitalize={type === 'email' ? 'none' : undefined}
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
