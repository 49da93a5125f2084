import type { AdministeredPerson } from '@verbeterbord/shared/api/people.ts';
import { useState } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Section } from '../parts/section.tsx';
import { AuditCheckButton } from './audit-check.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { auditQuery, everything, type AuditFilter } from './audit-query.ts';
import { AuditRows } from './audit-rows.tsx';
import button from '../../../ui/button.module.css';
import styles from './audit.module.css';

/** The audit log: search, read on, take along, and check that it is whole. */
export function AuditSection() {
  const words = useAdministrationText().audit;
  const people = useAsked<{ readonly people: readonly AdministeredPerson[] }>('/administration/people');
  const [filter, setFilter] = useState<AuditFilter>(everything);
  const query = auditQuery(filter);
  return (
    <Section title={words.title} intro={words.intro}>
      <AuditFilters people={people.answer?.people ?? []} onSearch={setFilter} />
      <div className={styles.tools}>
        <a
          className={`${button.button} ${button.plain ?? ''}`}
          href={`/api/v1/audit/export?${query}`}
          download
        >
          {words.export}
        </a>
        <AuditCheckButton />
      </div>
      <AuditRows key={query} query={query} />
    </Section>
  );
}
