import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import type { Stamp } from '@verbeterbord/shared/domain/card-base.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { useAct } from '../wall/use-act.ts';
import { useNames } from './parts/use-names.ts';
import styles from './gone-notice.module.css';

interface GoneNoticeProps {
  readonly card: { readonly kind: CardKind; readonly id: string };
  readonly archived: Stamp;
  readonly canEdit: boolean;
}

/** The card is in the bin, perhaps since a moment ago and by somebody else: who, when, and the way back. */
export function GoneNotice({ card, archived, canEdit }: GoneNoticeProps) {
  const words = useCardPanelText().gone;
  const names = useNames();
  const format = useFormat();
  const run = useAct();
  const when = format.moment(archived.at);
  return (
    <div className={styles.gone} role="status">
      <p>
        <b>{archived.by === null ? words.archived : words.archivedBy(names.of(archived.by), when)}</b>{' '}
        {words.explain}
      </p>
      {canEdit ? (
        <Button
          icon="undo"
          onClick={() => {
            run(restoreCard, { kind: card.kind, id: card.id });
          }}
        >
          {words.restore}
        </Button>
      ) : null}
    </div>
  );
}
