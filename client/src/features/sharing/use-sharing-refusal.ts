import { useRefusal } from '../../api/use-refusal.ts';
import { useSharingText } from '../../i18n/sharing.ts';

/** The sentence for a refusal, in the words of sharing where those of a card would not fit. */
export function useSharingRefusal(): (error: unknown) => string {
  return useRefusal(useSharingText().refused);
}
