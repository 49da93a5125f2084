import { backups, startedBackup } from '@verbeterbord/shared/api/backups.ts';
import { z } from 'zod';
import { HttpProblem } from '../../http/problems.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';

const rule = 'organisation:administer';

/** Backups: what was made, and one now. The files stay on the server: they hold everything of everybody. */
export function backupRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/backups',
    {
      config: { rule },
      schema: describe('The backups that were made, and when the next comes', 'administration', {
        200: backups,
      }),
    },
    async () => {
      const rows = await deps.backups.history();
      const { hour, keep } = await deps.settings.get('backup');
      const people = await deps.people.named([
        ...new Set(rows.flatMap((row) => (row.startedBy === null ? [] : [row.startedBy]))),
      ]);
      return {
        backups: rows,
        names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
        hour,
        keep,
      };
    },
  );

  app.post(
    '/backups',
    {
      config: { rule },
      schema: {
        ...describe('Make a backup now', 'administration', { 201: startedBackup }),
        body: z.strictObject({}).nullish(),
      },
    },
    async (request, reply) => {
      const started = await deps.backups.start(askedBy(request));
      if (!started.ok) throw new HttpProblem('busy', { detail: 'a backup is under way' });
      return reply.code(201).send({ id: started.value.id });
    },
  );
}
