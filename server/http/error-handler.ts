import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { HttpProblem, type ProblemCode } from './problems.ts';

export const problemType = 'application/problem+json; charset=utf-8';

const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request-too-large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
  FST_ERR_BAD_URL: 'not-found',
};

/** Errors by name, for those of layers that http doesn't know. */
export type KnownErrors = Readonly<Record<string, ProblemCode>>;

/** Answers every error of every route as problem+json, with a code of the closed list, and never with a stack. */
export function handleErrors(app: FastifyInstance, known: KnownErrors): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error, known);
    if (problem.problem.status >= 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((_request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, new HttpProblem('not-found')),
  );
}

export function sendProblem(reply: FastifyReply, { problem }: HttpProblem): FastifyReply {
  if (problem.status === 503) void reply.header('retry-after', '5');
  // a route may have said that its answer keeps for ever; this isn't that answer
  void reply.header('cache-control', 'no-store');
  return reply.code(problem.status).type(problemType).serializer(JSON.stringify).send(problem);
}

function problemOf(error: FastifyError, known: KnownErrors): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: `${error.validationContext ?? 'request'}${issue.instancePath}`,
      message: issue.message ?? 'is not right',
    }));
    return new HttpProblem('invalid-request', { errors });
  }
  if (error.statusCode === 429) return new HttpProblem('too-many-requests');
  const code = fastifyCodes[error.code] ?? known[error.name];
  if (code !== undefined) return new HttpProblem(code);
  const refused = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return new HttpProblem(refused ? 'invalid-request' : 'internal');
}
