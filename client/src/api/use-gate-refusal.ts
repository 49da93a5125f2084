import { useMemo } from 'react';
import { useGateText } from '../i18n/gates.ts';
import { useRefusal } from './use-refusal.ts';

/** The sentence for a refusal, for who is coming in or looks after their own account. */
export function useGateRefusal(): (error: unknown) => string {
  const { tooManyTries, checkFields } = useGateText();
  const words = useMemo(
    () => ({ 'too-many-requests': tooManyTries, 'invalid-request': checkFields }),
    [tooManyTries, checkFields],
  );
  return useRefusal(words);
}
