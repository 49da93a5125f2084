import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { textLimits, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../../i18n/language.ts';
import { useTextField } from '../../../../sync/use-text-field.ts';
import { useEditable } from '../editable.ts';
import { useCardPart } from '../use-card-part.ts';
import { useRun } from '../use-run.ts';
import { BoundText } from './bound-text.tsx';
import styles from './title-field.module.css';

interface TitleFieldProps {
  readonly card: { readonly kind: CardKind; readonly id: string };
}

const titleOf = (card: { readonly title: string }): string => card.title;

/** The title, editable in place. Left empty it comes back: a card without words can't be found again. */
export function TitleField({ card }: TitleFieldProps) {
  const title = useCardPart(card.kind, card.id, titleOf) ?? '';
  const editable = useEditable();
  return editable ? <EditableTitle card={card} title={title} /> : <h2 className={styles.title}>{title}</h2>;
}

function EditableTitle({ card, title }: TitleFieldProps & { readonly title: string }) {
  const words = useText().panel;
  const run = useRun();
  const binding = useTextField(card.kind, card.id, 'title');
  const lastWords = useRef(title);
  const [wasEmpty, setWasEmpty] = useState(false);

  const restore = useRef((): void => undefined);
  useEffect(() => {
    if (title.trim() !== '') lastWords.current = title;
    restore.current = () => {
      if (title.trim() !== '' || lastWords.current.trim() === '') return;
      run(editText, { kind: card.kind, id: card.id, field: 'title', text: lastWords.current });
      setWasEmpty(true);
    };
  });
  // closing the panel is leaving the field as well
  useEffect(() => () => restore.current(), []);

  return (
    <>
      <h2 className={styles.hidden}>{title}</h2>
      <BoundText
        binding={binding}
        text={title}
        label={words.titleOf(words.kinds[card.kind])}
        limit={textLimits.title}
        look="title"
        oneLine
        invalid={wasEmpty ? words.titleEmpty : null}
        onBlur={() => {
          setWasEmpty(false);
          restore.current();
        }}
      />
    </>
  );
}
