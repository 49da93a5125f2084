import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import { loggedUrl } from './logged-url.ts';
import type { TrustProxy } from './trusted-proxy.ts';

/** Fastify as we run it: what it logs, how long it waits, how much it takes. Nothing is registered yet. */
export function openHttp(logLevel: string, trustProxy: TrustProxy | false): FastifyInstance {
  return Fastify({
    logger: {
      level: logLevel,
      redact: ['req.headers.cookie', 'req.headers.authorization'],
      serializers: { req: ({ method, url, ip }: FastifyRequest) => ({ method, url: loggedUrl(url), ip }) },
      stream: process.stderr,
    },
    // addresses may hold ids and tokens: a line per request is for who debugs
    logController: new LogController({
      disableRequestLogging: !['debug', 'trace'].includes(logLevel),
    }),
    bodyLimit: 256 * 1024,
    trustProxy,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    http: { headersTimeout: 10_000 },
  });
}
