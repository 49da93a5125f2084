import { useRefusal } from '../../../api/use-refusal.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';

/** The sentence for a refusal, in the words of administration where those of a board would not fit. */
export function useAdministrationRefusal(): (error: unknown) => string {
  return useRefusal(useAdministrationText().refused);
}
