import { textLimits, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useRef, useState } from 'react';
import { useText } from '../../../../i18n/language.ts';
import { useTextField } from '../../../../sync/use-text-field.ts';
import { useEditable } from '../editable.ts';
import { useCardPart } from '../use-card-part.ts';
import { BoundText } from './bound-text.tsx';
import hidden from '../../../../ui/visually-hidden.module.css';
import styles from './title-field.module.css';

interface TitleFieldProps {
  readonly card: { readonly kind: CardKind; readonly id: string };
}

const titleOf = (card: { readonly title: string }): string => card.title;

/** The title, editable in place. Left empty, the binding brings it back, and this says so: a card without words can't be found again. */
export function TitleField({ card }: TitleFieldProps) {
  const title = useCardPart(card.kind, card.id, titleOf) ?? '';
  const editable = useEditable();
  return editable ? <EditableTitle card={card} title={title} /> : <h2 className={styles.title}>{title}</h2>;
}

function EditableTitle({ card, title }: TitleFieldProps & { readonly title: string }) {
  const words = useText().panel;
  const ref = useTextField(card.kind, card.id, 'title');
  const emptied = useRef(false);
  const [cameBack, setCameBack] = useState(false);
  return (
    <>
      <h2 className={hidden.hidden}>{title}</h2>
      <BoundText
        binding={ref}
        text={title}
        label={words.titleOf(words.kinds[card.kind])}
        limit={textLimits.title}
        look="title"
        oneLine
        wrong={cameBack ? words.titleEmpty : null}
        onInput={(value) => {
          emptied.current = value.trim() === '';
          setCameBack(false);
        }}
        onBlur={() => {
          setCameBack(emptied.current);
          emptied.current = false;
        }}
      />
    </>
  );
}
