import type { ImportReport } from '@verbeterbord/shared/api/imports.ts';
import { useEffect, useRef } from 'react';
import { useImportText } from '../../i18n/imports.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { LeftOutList } from './plan.tsx';
import styles from './import.module.css';

/** What was made, what wasn't, and the way to the board. */
export function Report({ report }: { readonly report: ImportReport }) {
  const text = useImportText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { goals, actions, ideas, obstacles, successes } = report.made;
  return (
    <section className={styles.section}>
      <h2 ref={heading} tabIndex={-1}>
        {text.report.title}
      </h2>
      <p>{text.report.made(goals, actions, ideas + obstacles + successes)}</p>
      {report.unmatchedOwners.length > 0 && (
        <p>{text.report.unmatched(report.unmatchedOwners.map(({ name }) => name).join(', '))}</p>
      )}
      <LeftOutList leftOut={report.leftOut} />
      <div className={styles.row}>
        <ButtonLink look="go" href={`/bord/${report.board}`}>
          {text.report.open}
        </ButtonLink>
      </div>
    </section>
  );
}
