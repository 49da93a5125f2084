import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from './problems.ts';

/** Requests per minute to the API. Generous per address: three hundred people sit behind one town hall. */
export const rateLimits = { perAddress: 12_000, perSession: 1_800 } as const;

/**
 * Limits requests to the API: per address before anybody looks at who is asking, per session after.
 * `sessionOf` answers null for somebody who isn't signed in. Registered before the rules of routes.
 */
export async function limitAddresses(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    hook: 'onRequest',
    max: rateLimits.perAddress,
    timeWindow: 60_000,
    // the client's own files are cheap, and a first visit takes many
    allowList: (request) => !request.url.startsWith('/api/'),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: () => new HttpProblem('too-many-requests'),
  });
}

/** Limits each session; registered after the rules of routes, which say whose request it is. */
export function limitSessions(
  app: FastifyInstance,
  sessionOf: (request: FastifyRequest) => string | null,
): void {
  const check = app.createRateLimit({
    max: rateLimits.perSession,
    timeWindow: 60_000,
    keyGenerator: (request) => sessionOf(request) ?? '',
    allowList: (request) => sessionOf(request) === null,
  });
  app.addHook('preValidation', async (request) => {
    const limit = await check(request);
    if (!limit.isAllowed && limit.isExceeded) throw new HttpProblem('too-many-requests');
  });
}
