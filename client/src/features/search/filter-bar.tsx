import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import { foundKinds, searchPlaces, type FoundKind } from '@verbeterbord/shared/domain/search.ts';
import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { useSearchText } from '../../i18n/search.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { periods, type Period, type Question } from './search-filters.ts';
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
      <Field label={words.board}>
        {(control) => (
          <select
            {...control}
            value={board ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ board: value === '' ? null : asId<BoardId>(value) })
            }
          >
            <option value="">{words.allBoards}</option>
            {boards.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.kind}>
        {(control) => (
          <select
            {...control}
            value={kind ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ kind: value === '' ? null : (value as FoundKind) })
            }
          >
            <option value="">{words.allKinds}</option>
            {foundKinds.map((each) => (
              <option key={each} value={each}>
                {words.kinds[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.period}>
        {(control) => (
          <select
            {...control}
            value={period}
            onChange={({ currentTarget: { value } }) => onChange({ period: value as Period })}
          >
            {periods.map((each) => (
              <option key={each} value={each}>
                {words.periods[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
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
