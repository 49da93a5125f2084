import type { AuditLine, AuditPage } from '@verbeterbord/shared/api/audit.ts';
import { useEffect, useState } from 'react';
import { api } from '../../../api/api.ts';
import { useTask } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import parts from '../parts/parts.module.css';
import styles from './audit.module.css';

/** What was found, newest first, a page at a time. */
export function AuditRows({ query }: { readonly query: string }) {
  const all = useAdministrationText();
  const words = all.audit;
  const { busy, failure, run } = useTask(useAdministrationRefusal());
  const [found, setFound] = useState<AuditPage | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    void run(async () => {
      const page = await api
        .get<AuditPage>(`/audit?${query}`, { signal: stop.signal })
        .catch((wrong: unknown) => {
          if (stop.signal.aborted) return null;
          throw wrong;
        });
      if (page !== null) setFound(page);
    });
    return () => stop.abort();
  }, [query, run]);

  const more = (): void => {
    if (typeof found?.next !== 'number' || busy) return;
    const { rows, names, next } = found;
    void run(async () => {
      const page = await api.get<AuditPage>(`/audit?${query}${query === '' ? '' : '&'}before=${next}`);
      setFound({ rows: [...rows, ...page.rows], names: { ...names, ...page.names }, next: page.next });
    });
  };

  return (
    <div aria-busy={busy} className={parts.section}>
      {failure !== null && <Notice look="wrong">{failure}</Notice>}
      <p className={parts.soft} role="status">
        {found === null ? all.loading : found.rows.length === 0 ? words.none : words.found(found.rows.length)}
      </p>
      {found !== null && found.rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption>{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.action}</th>
                <th scope="col">{words.on}</th>
                <th scope="col">{words.details}</th>
                <th scope="col">{words.origin}</th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <AuditTableRow key={row.seq} row={row} names={found.names} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found !== null && found.next !== null && (
        <div className={parts.row}>
          <Button onClick={more} aria-disabled={busy}>
            {busy ? all.busy : words.more}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A moment, as it stands in the log. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

interface AuditTableRowProps {
  readonly row: AuditLine;
  readonly names: AuditPage['names'];
}

function AuditTableRow({ row, names }: AuditTableRowProps) {
  const all = useAdministrationText();
  const words = all.audit;
  const roles: Readonly<Record<string, string>> = { ...all.roles, ...all.guestRoles };
  const format = useFormat();
  const labels: Readonly<Record<string, string>> = words.detail;
  const valueOf = (value: AuditLine['detail'][string]): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    const said = String(value);
    if (instant.test(said)) return format.moment(said);
    return names[said] ?? roles[said] ?? said;
  };
  const details = Object.entries(row.detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${labels[name] ?? name}: ${valueOf(value)}`)
    .join(', ');
  return (
    <tr>
      <td data-label={words.when}>
        <time dateTime={row.at} title={row.at}>
          {format.moment(row.at)}
        </time>
      </td>
      <td data-label={words.who}>
        {row.actor === null ? words.actors[row.actorKind] : (names[row.actor] ?? row.actor)}
        {row.actor !== null && row.actorKind === 'token' && ` (${words.actors.token})`}
      </td>
      <td data-label={words.action}>
        <b>{words.actions[row.action]}</b>
        {row.result === 'refused' && (
          <>
            {' '}
            <Tag look="stuck">{words.refused}</Tag>
          </>
        )}
      </td>
      <td data-label={words.on}>{row.object === null ? '–' : (names[row.object] ?? row.object)}</td>
      <td data-label={words.details}>{details === '' ? '–' : details}</td>
      <td data-label={words.origin}>{row.origin ?? '–'}</td>
    </tr>
  );
}
