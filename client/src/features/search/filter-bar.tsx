import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import { foundKinds, searchPlaces, type FoundKind } from '@verbeterbord/shared/domain/search.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useSearchText } from '../../i18n/search.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { periods, type Question } from './search-filters.ts';
import { useKindNames } from './use-kind-names.ts';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  readonly question: Question;
  /** Boards that can be chosen. */
  readonly boards: readonly Pick<BoardLine, 'id' | 'title'>[];
  readonly onChange: (change: Partial<Question>) => void;
}

/** Where to look, and for what. */
export function FilterBar({ question, boards, onChange }: FilterBarProps) {
  const words = useSearchText();
  const kinds = useKindNames();
  const { where, board, kind, period, from, until } = question;
  return (
    <div className={styles.filters} role="group" aria-label={words.filters}>
      <Segmented
        label={words.where}
        value={where}
        className={styles.where}
        options={searchPlaces.map((value) => ({ value, label: words.places[value] }))}
        onChange={(value) => onChange({ where: value })}
      />
      <SelectField<BoardId | ''>
        label={words.board}
        value={board ?? ''}
        options={[
          { value: '', label: words.allBoards },
          ...boards.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(id) => onChange({ board: id === '' ? null : id })}
      />
      <SelectField<FoundKind | ''>
        label={words.kind}
        value={kind ?? ''}
        options={[
          { value: '', label: words.allKinds },
          ...foundKinds.map((each) => ({ value: each, label: kinds[each] })),
        ]}
        onChange={(chosen) => onChange({ kind: chosen === '' ? null : chosen })}
      />
      <SelectField
        label={words.period}
        value={period}
        options={periods.map((each) => ({ value: each, label: words.periods[each] }))}
        onChange={(chosen) => onChange({ period: chosen })}
      />
      {period === 'own' && (
        <>
          <DayField
            label={words.from}
            value={from}
            towards="behind"
            optional
            onChange={(day) => onChange({ from: day })}
          />
          <DayField
            label={words.until}
            value={until}
            towards="behind"
            optional
            onChange={(day) => onChange({ until: day })}
          />
        </>
      )}
    </div>
  );
}
