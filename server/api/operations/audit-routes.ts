import { Readable } from 'node:stream';
import { auditCheck, auditFilter, auditPage, auditQuery } from '@verbeterbord/shared/api/audit.ts';
import { asId, isId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import type { AuditQuery, AuditRow } from '../../storage/operations/audit.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import { byteOrderMark, csvLine } from './csv.ts';

const exportPage = 500;
const rule = 'organisation:administer';

/** The audit log, for the administrator: to search, to take along, and to check that nobody tampered with it. */
export function auditRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/audit',
    {
      config: { rule },
      schema: {
        ...describe('Who did what with access and data, newest first', 'administration', { 200: auditPage }),
        querystring: auditQuery,
      },
    },
    async (request) => {
      const { limit, ...query } = request.query;
      const rows = await deps.audit.search({ ...given(query), limit });
      const next = rows.length === limit ? (rows.at(-1)?.seq ?? null) : null;
      return { rows, names: Object.fromEntries(await namesIn(deps, rows)), next };
    },
  );

  app.get(
    '/audit/check',
    {
      config: { rule },
      schema: describe('Whether the audit log is still what was written', 'administration', {
        200: auditCheck,
      }),
    },
    () => deps.audit.verify(),
  );

  app.get(
    '/audit/export',
    {
      config: { rule },
      schema: {
        ...describe('The audit log as CSV (semicolons, UTF-8)', 'administration', { 200: z.string() }),
        querystring: auditFilter,
      },
    },
    async (request, reply) => {
      const query = given(request.query);
      await deps.audit.add({
        action: 'audit-exported',
        ...askedBy(request),
        objectKind: 'audit',
        result: 'done',
        detail: { from: query.from ?? null, to: query.to ?? null },
      });
      void reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="logboek-${dayOf(deps.now())}.csv"`);
      return reply.send(Readable.from(csvOf(deps, query)));
    },
  );
}

/** A page at a time, so that a log of years doesn't have to fit in memory. */
async function* csvOf(deps: ApiDeps, query: Omit<AuditQuery, 'limit'>): AsyncGenerator<string> {
  yield (
    byteOrderMark +
    csvLine([
      'nummer',
      'tijdstip (UTC)',
      'wie',
      'naam',
      'soort',
      'handeling',
      'waarop',
      'kenmerk',
      'uitkomst',
      'vanaf',
      'bijzonderheden',
    ])
  );
  let before: number | undefined;
  for (;;) {
    const rows: readonly AuditRow[] = await deps.audit.search({
      ...query,
      ...(before !== undefined && { before }),
      limit: exportPage,
    });
    const names = await namesIn(deps, rows);
    yield rows.map((row) => lineOf(row, names)).join('');
    before = rows.at(-1)?.seq;
    if (rows.length < exportPage) return;
  }
}

function lineOf(row: AuditRow, names: ReadonlyMap<string, string>): string {
  return csvLine([
    row.seq,
    row.at,
    row.actor,
    row.actor === null ? null : (names.get(row.actor) ?? null),
    row.actorKind,
    row.action,
    row.objectKind,
    row.object,
    row.result,
    row.origin,
    Object.entries(row.detail)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join(', '),
  ]);
}

/** Names of the people, teams and boards that the rows speak of. */
async function namesIn(deps: ApiDeps, rows: readonly AuditRow[]): Promise<ReadonlyMap<string, string>> {
  const people = new Set<PersonId>();
  for (const row of rows) {
    if (row.actor !== null) people.add(row.actor);
    if (row.objectKind === 'person' && row.object !== null && isId(row.object)) people.add(asId(row.object));
  }
  const names = new Map<string, string>();
  const wanted = [...people];
  for (let at = 0; at < wanted.length; at += exportPage)
    for (const { id, name } of await deps.people.named(wanted.slice(at, at + exportPage)))
      names.set(id, name);
  if (rows.some((row) => row.objectKind === 'team'))
    for (const { id, name } of await deps.teams.list()) names.set(id, name);
  if (rows.some((row) => row.objectKind === 'board'))
    for (const { id, title } of await deps.boards.list()) names.set(id, title);
  return names;
}

/** Without what wasn't asked. */
function given(
  query: z.infer<typeof auditFilter> & { before?: number | undefined },
): Omit<AuditQuery, 'limit'> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
