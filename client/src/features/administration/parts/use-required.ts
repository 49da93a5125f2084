import { useState } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';

interface Required {
  /** What was written, without the spaces around it. */
  readonly text: string;
  /** For the field: it complains from the first try on. */
  readonly field: {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly error: string | undefined;
  };
  /** Whether it can be sent. */
  readonly check: () => boolean;
}

/** One line that may not stay empty. */
export function useRequired(first = ''): Required {
  const { required } = useAdministrationText();
  const [value, setValue] = useState(first);
  const [tried, setTried] = useState(false);
  const text = value.trim();
  return {
    text,
    field: { value, onChange: setValue, error: tried && text === '' ? required : undefined },
    check: () => {
      setTried(true);
      return text !== '';
    },
  };
}
