import { z } from 'zod';
import { HttpProblem } from '../../http/problems.ts';
import type { ApiApp } from '../api-app.ts';

export interface HealthDeps {
  /** Whether the database takes writes and the server isn't stopping. */
  ready(): Promise<boolean>;
}

const state = z.object({ status: z.literal('ok') });
const ok = { status: 'ok' as const };

/** For whoever watches the process: is it up, and can it serve? */
export function healthRoutes(app: ApiApp, deps: HealthDeps): void {
  const open = { config: { rule: 'public' as const }, schema: { hide: true, response: { 200: state } } };
  app.get('/healthz', open, async (_request, reply) => reply.header('cache-control', 'no-store').send(ok));
  app.get('/readyz', open, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (!(await deps.ready())) throw new HttpProblem('busy');
    return ok;
  });
}
