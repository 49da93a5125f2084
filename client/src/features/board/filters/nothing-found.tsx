import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { useWall } from '../wall/wall-controls.ts';
import { useFilterCounts } from './use-filter-counts.ts';
import styles from '../wall/wall.module.css';

/** Says why the wall is bare when a filter leaves nothing, and how to see the rest. */
export function NothingFound() {
  const text = useText().board.filter;
  const { me } = useBoardSession();
  const { filter: store } = useWall();
  const filter = useStore(store);
  const counts = useFilterCounts();
  const mine = useList(lists.person(me.person.id)).length;
  if (filter === 'all') return null;
  const left = filter === 'mine' ? mine : counts[filter];
  if (left > 0) return null;
  return (
    <p className={styles.notFound}>
      {text.none[filter]}
      <Button
        slim
        onClick={() => {
          store.set('all');
        }}
      >
        {text.clear}
      </Button>
    </p>
  );
}
