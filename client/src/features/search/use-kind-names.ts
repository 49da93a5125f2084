import type { FoundKind } from '@verbeterbord/shared/domain/search.ts';
import { useText } from '../../i18n/language.ts';
import { useSearchText } from '../../i18n/search.ts';

/** What each kind of thing that can be found is called: the cards as everywhere, and a record. */
export function useKindNames(): Readonly<Record<FoundKind, string>> {
  const { kinds } = useText().panel;
  return { ...kinds, record: useSearchText().recordKind };
}
