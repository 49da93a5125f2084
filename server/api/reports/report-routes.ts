import { exportQuery } from '@verbeterbord/shared/api/records.ts';
import { report } from '@verbeterbord/shared/api/reports.ts';
import { z } from 'zod';
import { teamAsked } from '../../auth/route-rules.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { languageOf, sayIn } from '../cycles/export-words.ts';
import { sendFile } from '../cycles/send-file.ts';
import { describe } from '../describe.ts';
import { teamParams } from '../people/team-params.ts';
import { reportOf } from './report-of.ts';
import { reportQuestionsTable, reportTeamsTable, reportValuesTable } from './report-tables.ts';

const reportParams = teamParams.extend({ cycle: z.coerce.number().int().min(0).max(100_000) });
const file = z.unknown().describe('The file');

/** What a team tells the executive of one cycle: of teams, never of people. */
export function reportRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/teams/:id/reports/:cycle',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('The report of a team and those below it over one cycle', 'reports', { 200: report }),
        params: reportParams,
      },
    },
    (request) => reportOf(deps, teamAsked(request).team.id, request.params.cycle),
  );

  app.get(
    '/teams/:id/reports/:cycle/export',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('The report of one cycle as a file', 'reports', { 200: file }),
        params: reportParams,
        querystring: exportQuery,
      },
    },
    async (request, reply) => {
      const { team } = teamAsked(request);
      const { cycle } = request.params;
      const made = await reportOf(deps, team.id, cycle);
      const say = sayIn(languageOf(request.query.language, request));
      return sendFile(reply, request.query.format, {
        name: `${say('verslag')}-${say('ronde')}-${cycle}-${team.id}`,
        tables: [reportTeamsTable(made, say), reportQuestionsTable(made, say), reportValuesTable(made, say)],
        whole: () => made,
      });
    },
  );
}
