import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useTextField } from '../../../../sync/use-text-field.ts';
import { useEditable } from '../editable.ts';
import { MarkedText } from '../mentions/marked-text.tsx';
import { useCardPart } from '../use-card-part.ts';
import { BoundText, type BoundTextProps } from './bound-text.tsx';
import styles from './card-text.module.css';

/** The texts of a card that people write together. */
export type TextKey = 'title' | 'notes' | 'why' | 'sign' | 'judgementNote' | 'indicatorName' | 'stuckReason';

interface CardTextProps extends Omit<BoundTextProps, 'binding' | 'text'> {
  readonly card: { readonly kind: CardKind; readonly id: string };
  readonly field: TextKey;
  /** What a reader sees when nothing is written. */
  readonly empty?: string | undefined;
}

const selectors = Object.fromEntries(
  (['title', 'notes', 'why', 'sign', 'judgementNote', 'indicatorName', 'stuckReason'] as const).map((key) => [
    key,
    (card: object) => {
      const text: unknown = Reflect.get(card, key);
      return typeof text === 'string' ? text : '';
    },
  ]),
) as unknown as Readonly<Record<TextKey, (card: object) => string>>;

/** A text of a card: to type in for who may, to read for the others. Renders when this text changes and not otherwise. */
export function CardText({ card, field, empty, ...rest }: CardTextProps) {
  const text = useCardPart(card.kind, card.id, selectors[field]) ?? '';
  const editable = useEditable();
  if (!editable) {
    return text === '' ? (
      empty === undefined ? null : (
        <p className={styles.empty}>{empty}</p>
      )
    ) : (
      <p className={styles.read}>{field === 'notes' ? <MarkedText text={text} /> : text}</p>
    );
  }
  return <EditableText card={card} field={field} text={text} {...rest} />;
}

function EditableText({ card, field, ...rest }: Omit<CardTextProps, 'empty'> & { readonly text: string }) {
  const ref = useTextField(card.kind, card.id, field);
  return <BoundText binding={ref} {...rest} />;
}
