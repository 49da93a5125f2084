import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useText } from '../../../i18n/language.ts';
import { useCycle, useList } from '../../../sync/hooks.ts';
import { Bunting } from '../../../ui/bunting.tsx';
import { Button } from '../../../ui/button.tsx';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { SuccessCard } from '../card/success-card.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { Composer } from '../wall/composer.tsx';
import { useAct } from '../wall/use-act.ts';
import { useWall } from '../wall/wall-controls.ts';
import composerStyles from '../wall/composer.module.css';
import wallStyles from '../wall/wall.module.css';
import styles from './rails.module.css';

/** Where the sentence ends: *Ons succes*, under the flags. */
export function SuccessRail({ sideBySide }: { readonly sideBySide: boolean }) {
  const text = useText().board;
  const ids = useList(lists.successes);
  return (
    <section className={styles.rail} aria-label={text.columns.success} data-section="success">
      <div className={wallStyles.head}>
        <h2>{text.columns.success}</h2>
        {ids.length > 0 && (
          <span className={wallStyles.count} aria-label={text.columns.cards(ids.length)} role="note">
            {ids.length}
          </span>
        )}
      </div>
      <Bunting />
      <SuccessList ids={ids} sideBySide={sideBySide} />
    </section>
  );
}

export function SuccessList({
  ids,
  sideBySide,
}: {
  readonly ids: readonly string[];
  readonly sideBySide: boolean;
}) {
  const text = useText().board;
  const wall = useWall();
  const act = useAct();
  const { cycle } = useCycle();
  const canEdit = useCanEditWall();
  const composing = useIsOne(wall.composing, 'success');
  return (
    <>
      <ul
        className={styles.stack}
        aria-label={text.columns.success}
        data-column={lists.successes}
        data-row={0}
        data-place={4}
        data-side-by-side={sideBySide ? '' : undefined}
      >
        {composing && (
          <li>
            <Composer
              label={text.add.success}
              placeholder={text.add.successPlaceholder}
              paper={composerStyles.successPaper}
              onAdd={(title) => {
                const made = act(addSuccess, { title, cycle: cycle.number }, null);
                if (made.ok) wall.landed.set(`success:${made.value}`);
                return made.ok;
              }}
            />
          </li>
        )}
        {ids.map((id) => (
          <SuccessCard key={id} id={id} />
        ))}
        {ids.length === 0 && <li className={wallStyles.slot}>{text.empty.success}</li>}
      </ul>
      {canEdit && !composing && (
        <div className={styles.foot}>
          <Button
            look="quiet"
            icon="plus"
            className={wallStyles.addButton}
            onClick={() => {
              wall.composing.set('success');
            }}
          >
            {text.add.success}
          </Button>
        </div>
      )}
    </>
  );
}
