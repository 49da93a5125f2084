import type { AdministeredPerson } from '@verbeterbord/shared/api/people.ts';
import { auditActions } from '@verbeterbord/shared/domain/audit.ts';
import { useState } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { everything, type AuditFilter } from './audit-query.ts';
import parts from '../parts/parts.module.css';
import styles from './audit.module.css';

interface AuditFiltersProps {
  readonly people: readonly AdministeredPerson[];
  readonly onSearch: (filter: AuditFilter) => void;
}

/** What to look for; searched at the button or at Enter. */
export function AuditFilters({ people, onSearch }: AuditFiltersProps) {
  const words = useAdministrationText().audit;
  const [filter, setFilter] = useState(everything);
  const actions = auditActions
    .map((value) => ({ value, label: words.actions[value] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'nl'));
  return (
    <form
      role="search"
      className={parts.section}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(filter);
      }}
    >
      <div className={styles.filters}>
        <DayField
          optional
          towards="behind"
          label={words.from}
          note={words.anyDay}
          value={filter.from}
          onChange={(from) => setFilter((now) => ({ ...now, from }))}
        />
        <DayField
          optional
          towards="behind"
          align="end"
          label={words.to}
          note={words.anyDay}
          value={filter.to}
          onChange={(to) => setFilter((now) => ({ ...now, to }))}
        />
        <SelectField
          label={words.who}
          value={filter.actor}
          options={[
            { value: '' as const, label: words.anybody },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(actor) => setFilter({ ...filter, actor })}
        />
        <SelectField
          label={words.action}
          value={filter.action}
          options={[{ value: '' as const, label: words.anything }, ...actions]}
          onChange={(action) => setFilter({ ...filter, action })}
        />
        <TextField
          label={words.text}
          type="search"
          value={filter.text}
          maxLength={100}
          onChange={(text) => setFilter({ ...filter, text })}
        />
      </div>
      <div className={parts.row}>
        <Button look="go" type="submit" icon="search">
          {words.search}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setFilter(everything);
            onSearch(everything);
          }}
        >
          {words.clear}
        </Button>
      </div>
    </form>
  );
}
