import { textLimits, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { TextSection } from './text-section.tsx';

/** Notities. */
export function NotesSection({ card }: { readonly card: { readonly kind: CardKind; readonly id: string } }) {
  const { title, placeholder } = useCardPanelText().notes;
  return (
    <TextSection card={card} field="notes" title={title} placeholder={placeholder} limit={textLimits.notes} />
  );
}
