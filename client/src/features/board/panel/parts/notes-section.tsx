import { textLimits, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useText } from '../../../../i18n/language.ts';
import { useEditable } from '../editable.ts';
import { CardText } from './card-text.tsx';
import { PrivacyHint } from './privacy-hint.tsx';
import { Section } from './section.tsx';

/** Notities, with the reminder whose names don't belong here. */
export function NotesSection({ card }: { readonly card: { readonly kind: CardKind; readonly id: string } }) {
  const words = useText().panel;
  return (
    <Section title={words.notes.title}>
      <CardText
        card={card}
        field="notes"
        label={words.notes.title}
        placeholder={words.notes.placeholder}
        empty={words.notes.empty}
        limit={textLimits.notes}
        look="plain"
      />
      {useEditable() ? <PrivacyHint /> : null}
    </Section>
  );
}
