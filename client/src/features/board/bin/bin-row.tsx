import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import type { Card, CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { KindLabel } from '../panel/kind-label.tsx';
import { useNames } from '../panel/parts/use-names.ts';
import { useCardPart } from '../panel/use-card-part.ts';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useAct } from '../wall/use-act.ts';
import styles from './bin-panel.module.css';

const partOf = (card: Card) => ({ title: card.title, archived: card.archived });

/** One card in the bin: flat, because it doesn't hang on the wall. */
export function BinRow({ card }: { readonly card: { readonly kind: CardKind; readonly id: string } }) {
  const words = useCardPanelText().bin;
  const names = useNames();
  const format = useFormat();
  const run = useAct();
  const canEdit = useCanEditWall();
  const part = useCardPart<CardKind, ReturnType<typeof partOf>>(card.kind, card.id, partOf);
  if (part?.archived == null) return null;
  const title = part.title === '' ? words.noTitle : part.title;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <KindLabel kind={card.kind} />
        <p className={styles.title}>{title}</p>
        <p className={styles.when}>
          {words.archivedBy(names.of(part.archived.by), format.moment(part.archived.at))}
        </p>
      </div>
      {canEdit ? (
        <Button
          icon="undo"
          aria-label={words.restoreCard(title)}
          onClick={() => {
            run(restoreCard, { kind: card.kind, id: card.id }, words.restored(title));
          }}
        >
          {words.restore}
        </Button>
      ) : null}
    </li>
  );
}
