import type { ReactNode } from 'react';

interface ComposerFormProps {
  readonly label: string;
  readonly className: string | undefined;
  /** 1 to 8: written on that paint. */
  readonly paint?: number | undefined;
  /** 1 to 8: under that tape. */
  readonly tape?: number | undefined;
  readonly onMake: () => void;
  /** Escape; without it the form stays. */
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** What a new goal or ambition is written in: Enter makes it, Escape leaves it. A field that is left open or written wrong gets the focus instead. */
export function ComposerForm({
  label,
  className,
  paint,
  tape,
  onMake,
  onCancel,
  children,
}: ComposerFormProps) {
  return (
    // Escape comes up from the fields and the buttons in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={className}
      data-paint={paint}
      data-goal={tape}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = [...event.currentTarget.querySelectorAll('input')];
        const open = fields.find(
          (field) => field.getAttribute('aria-required') === 'true' && field.value.trim() === '',
        );
        const wrong = fields.find((field) => field.getAttribute('aria-invalid') === 'true');
        const first = open ?? wrong;
        if (first === undefined) onMake();
        else first.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
    </form>
  );
}
