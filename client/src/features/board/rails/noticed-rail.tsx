import { lists, parseEntry } from '@verbeterbord/shared/board/lists.ts';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IdeaCard, ObstacleCard } from '../card/noticed-card.tsx';
import { Received } from '../references/received.tsx';
import { Arrow } from '../wall/arrow.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useWall } from '../wall/wall-controls.ts';
import { NoticeComposer } from './notice-composer.tsx';
import { SettledFold } from './settled-fold.tsx';
import wallStyles from '../wall/wall.module.css';
import styles from './rails.module.css';

/** Where the sentence begins: *Wij merken*, ideas and obstacles, as people notice them. */
export function NoticedRail({ sideBySide }: { readonly sideBySide: boolean }) {
  const text = useText().board;
  const entries = useList(lists.noticed);
  return (
    <section className={styles.rail} aria-label={text.columns.noticed} data-section="noticed">
      <div className={wallStyles.head}>
        <h2>{text.columns.noticed}</h2>
        {entries.length > 0 && (
          <span className={wallStyles.count} aria-label={text.columns.cards(entries.length)} role="note">
            {entries.length}
          </span>
        )}
        {!sideBySide && <Arrow />}
      </div>
      <NoticedList entries={entries} sideBySide={sideBySide} />
    </section>
  );
}

/** The cards, and the place where a new one is written. */
export function NoticedList({
  entries,
  sideBySide,
}: {
  readonly entries: readonly string[];
  readonly sideBySide: boolean;
}) {
  const text = useText().board;
  const wall = useWall();
  const canEdit = useCanEditWall();
  const composing = useIsOne(wall.composing, 'noticed');
  return (
    <>
      <Received />
      <ul
        className={styles.stack}
        aria-label={text.columns.noticed}
        data-column={lists.noticed}
        data-row={0}
        data-place={0}
        data-side-by-side={sideBySide ? '' : undefined}
      >
        {entries.map((entry) => {
          const card = parseEntry(entry);
          if (card?.kind === 'idea') return <IdeaCard key={entry} id={card.id} />;
          return card?.kind === 'obstacle' ? <ObstacleCard key={entry} id={card.id} /> : null;
        })}
        {entries.length === 0 && <li className={wallStyles.slot}>{text.empty.noticed}</li>}
        {composing && <NoticeComposer />}
      </ul>
      {canEdit && (
        <div className={styles.foot}>
          {!composing && (
            <Button
              look="quiet"
              icon="plus"
              className={wallStyles.addButton}
              onClick={() => {
                wall.composing.set('noticed');
              }}
            >
              {text.add.notice}
            </Button>
          )}
          {(composing || entries.length === 0) && (
            <p className={wallStyles.privacy}>
              <Icon name="shield" />
              {text.add.privacy}
            </p>
          )}
        </div>
      )}
      <SettledFold />
    </>
  );
}
