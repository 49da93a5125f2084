import { z } from 'zod';
import type { ApiApp } from '../api-app.ts';
import { docsPage, docsStyle, type ApiDocument } from './docs-page.ts';

const open = { config: { rule: 'public' as const }, schema: { hide: true } };

/** The API's description: for programs as OpenAPI 3.1, for people as a page. */
export function docsRoutes(app: ApiApp): void {
  app.get(
    '/api/v1/openapi.json',
    { ...open, schema: { hide: true, response: { 200: z.record(z.string(), z.unknown()) } } },
    async () => app.swagger() as unknown as Record<string, unknown>,
  );
  app.get('/api/docs', open, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(app.swagger() as unknown as ApiDocument)),
  );
  app.get('/api/docs.css', open, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(docsStyle),
  );
}
