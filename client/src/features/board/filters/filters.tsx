import { useText } from '../../../i18n/language.ts';
import { announce } from '../../../ui/announce.ts';
import { FilterLine } from '../../../ui/filter-line.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { useWall } from '../wall/wall-controls.ts';
import { filters } from './shows.ts';
import { useFilterCounts } from './use-filter-counts.ts';

/** alles · van mij · vast · nieuw. */
export function Filters() {
  const text = useText().board.filter;
  const { filter: store } = useWall();
  const chosen = useStore(store);
  const counts = useFilterCounts();
  const count = { all: 0, mine: 0, stuck: counts.stuck, new: counts.new };
  return (
    <FilterLine
      label={text.label}
      options={filters.map((filter) => ({
        value: filter,
        label: (
          <>
            {text[filter]}
            {count[filter] > 0 && <b> {count[filter]}</b>}
          </>
        ),
      }))}
      chosen={chosen}
      onChoose={(filter) => {
        store.set(filter);
        requestAnimationFrame(() => {
          announce(text.shown(document.querySelectorAll('[data-card]').length));
        });
      }}
    />
  );
}
