import type { FastifyInstance } from 'fastify';
import type { Origins } from './origins.ts';
import { HttpProblem } from './problems.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What holds for every request before anybody looks at who is asking: it is for our host, and one that changes something
 * comes from our own pages or from no browser at all. Bodies are JSON; Fastify refuses other types by itself.
 */
export function keepRequestRules(app: FastifyInstance, origins: Origins): void {
  app.addHook('onRequest', async (request) => {
    if (!origins.hostIsOurs(request.headers.host)) throw new HttpProblem('wrong-host');
    if (!safe.has(request.method) && !origins.requestIsOurs(request.headers))
      throw new HttpProblem('foreign-origin');
  });
  // Fastify reads text bodies too; nothing here takes them, and forms on other sites can send them
  app.removeContentTypeParser('text/plain');
}
