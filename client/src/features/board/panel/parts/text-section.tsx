import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useEditable } from '../editable.ts';
import { CardText, type TextKey } from './card-text.tsx';
import { PrivacyHint } from './privacy-hint.tsx';
import { Section } from './section.tsx';

interface TextSectionProps {
  readonly card: { readonly kind: CardKind; readonly id: string };
  readonly field: TextKey;
  readonly title: string;
  readonly placeholder: string;
  readonly limit: number;
}

/** A text of a card under its own heading; whoever types there is reminded whose names don't belong on a board. */
export function TextSection({ card, field, title, placeholder, limit }: TextSectionProps) {
  const cardWords = useCardPanelText();
  return (
    <Section title={title}>
      <CardText
        card={card}
        field={field}
        label={title}
        placeholder={placeholder}
        empty={cardWords.notes.empty}
        limit={limit}
        look="plain"
        mentions={field === 'notes'}
      />
      {useEditable() ? <PrivacyHint /> : null}
    </Section>
  );
}
