import { useText } from '../../../i18n/language.ts';
import { announce } from '../../../ui/announce.ts';
import { useStore } from '../../../ui/use-store.ts';
import { useWall } from '../wall/wall-controls.ts';
import { filters } from './shows.ts';
import { useFilterCounts } from './use-filter-counts.ts';
import styles from './filters.module.css';

/** alles · van mij · vast · nieuw. */
export function Filters() {
  const text = useText().board.filter;
  const { filter: store } = useWall();
  const chosen = useStore(store);
  const counts = useFilterCounts();
  const count = { all: 0, mine: 0, stuck: counts.stuck, new: counts.new };
  return (
    <div className={styles.filters} role="group" aria-label={text.label}>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === chosen}
          onClick={() => {
            store.set(filter);
            requestAnimationFrame(() => {
              announce(text.shown(document.querySelectorAll('[data-card]').length));
            });
          }}
        >
          {text[filter]}
          {count[filter] > 0 && <b> {count[filter]}</b>}
        </button>
      ))}
    </div>
  );
}
