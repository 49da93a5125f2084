import { textLimits, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useText } from '../../../../i18n/language.ts';
import { TextSection } from './text-section.tsx';

/** Notities. */
export function NotesSection({ card }: { readonly card: { readonly kind: CardKind; readonly id: string } }) {
  const { title, placeholder } = useText().panel.notes;
  return (
    <TextSection card={card} field="notes" title={title} placeholder={placeholder} limit={textLimits.notes} />
  );
}
