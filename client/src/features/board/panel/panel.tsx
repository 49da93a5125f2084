import type { Card, CardKind } from '@verbeterbord/shared/domain/card.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useText } from '../../../i18n/language.ts';
import { useCanEditWall } from '../wall/can-edit.ts';
import { EditableContext } from './editable.ts';
import { GoneNotice } from './gone-notice.tsx';
import { PanelBody } from './panel-body.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { PanelHeader } from './panel-header.tsx';
import { PanelWhere } from './panel-where.tsx';
import { UnknownCard } from './unknown-card.tsx';
import { useCardMenu } from './use-card-menu.ts';
import { useCardPart } from './use-card-part.ts';
import styles from './panel.module.css';

interface PanelProps {
  readonly card: { readonly kind: CardKind; readonly id: string };
  readonly onClose: () => void;
}

/** What the frame of the panel is made of; what is written on the card isn't here, so typing doesn't render this. */
const partOf = (card: Card) => ({
  archived: card.archived,
  goal: 'goal' in card ? card.goal : null,
  number: card.kind === 'goal' ? card.number : null,
  paint: card.kind === 'ambition' ? card.paint : null,
  place: card.kind === 'action' ? card.place.state : null,
  cycle: card.kind === 'action' ? card.cycle : null,
});
const labelOf = (card: Card): string => card.title;
const numberOf = (card: Card): number | null => (card.kind === 'goal' ? card.number : null);

/** A card, opened: everything about it, and everything one can do with it. */
export function Panel({ card, onClose }: PanelProps) {
  const { kind, id } = card;
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const part = useCardPart<CardKind, ReturnType<typeof partOf>>(kind, id, partOf);
  const title = useCardPart<CardKind, string>(kind, id, labelOf);
  const goalNumber = useCardPart<'goal', number | null>('goal', part?.goal ?? '', numberOf);
  const editable = useCanEditWall() && part?.archived === null;
  const canEdit = useCanEditWall();
  const menu = useCardMenu(kind, id, editable, onClose);

  const label = `${words.kinds[kind]}: ${title ?? cardWords.gone.unknownTitle}`;
  const number = part?.number ?? goalNumber ?? null;
  return (
    <PanelFrame
      card={`${kind}:${id}`}
      label={label}
      tape={number === null ? undefined : tapeOf(number)}
      paint={part?.paint ?? undefined}
      paper={kind === 'idea' || kind === 'obstacle' || kind === 'success' ? kind : undefined}
      onClose={onClose}
    >
      {part === undefined ? (
        <UnknownCard card={id} onClose={onClose} />
      ) : (
        <EditableContext key={id} value={editable}>
          <PanelHeader card={id} menu={menu} onClose={onClose}>
            <PanelWhere kind={kind} goal={part.goal} id={id} />
          </PanelHeader>
          {part.archived === null ? null : (
            <GoneNotice card={card} archived={part.archived} canEdit={canEdit} />
          )}
          {canEdit ? null : <p className={styles.readOnly}>{words.readOnly}</p>}
          <PanelBody card={card} />
        </EditableContext>
      )}
    </PanelFrame>
  );
}
