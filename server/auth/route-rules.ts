import { invariant } from '@verbeterbord/shared/assert.ts';
import { can, type BoardRole, type BoardVerb } from '@verbeterbord/shared/domain/permission.ts';
import { isId, type BoardId } from '@verbeterbord/shared/ids.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/problems.ts';
import type { BoardRow, BoardStore } from '../storage/boards.ts';
import type { BoardAccess } from './board-access.ts';
import type { Sessions, Who } from './sessions.ts';

/** Who may use a route: anybody, whoever is signed in, or who may do this to the board that `:id` names. */
export type RouteRule = 'public' | 'signed-in' | BoardVerb;

/** The board a request is about, and how who asks stands to it. */
export interface AskedBoard {
  readonly row: BoardRow;
  readonly role: Exclude<BoardRole, 'none'>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    rule?: RouteRule;
  }
  interface FastifyRequest {
    asking: { who: Who | null; board: AskedBoard | null };
  }
}

export interface RouteRuleDeps {
  readonly sessions: Sessions;
  readonly access: BoardAccess;
  readonly boards: BoardStore;
}

/**
 * Keeps the rule of every route, before its body is even parsed. A route without a rule is a bug that stops the start.
 * What somebody may not know of answers 404, as if it weren't there.
 */
export function keepRouteRules(app: FastifyInstance, deps: RouteRuleDeps): void {
  app.decorateRequest('asking', null as never);
  app.addHook('onRoute', (route) => {
    const rule = route.config?.rule;
    invariant(rule !== undefined, `route ${String(route.method)} ${route.url} has no rule`);
  });
  app.addHook('onRequest', async (request) => {
    request.asking = { who: null, board: null };
    const { rule } = request.routeOptions.config;
    // no route: the answer is 404, whoever asks
    if (rule === undefined || rule === 'public') return;
    const who = await deps.sessions.who(request.headers);
    if (who === null) throw new HttpProblem('not-signed-in');
    request.asking.who = who;
    if (rule !== 'signed-in') request.asking.board = await askedBoard(deps, request, who, rule);
  });
}

async function askedBoard(
  deps: RouteRuleDeps,
  request: FastifyRequest,
  who: Who,
  verb: BoardVerb,
): Promise<AskedBoard> {
  const { id } = request.params as { id?: unknown };
  const row = isId(id) ? await deps.boards.find(id as BoardId) : null;
  if (row === null) throw new HttpProblem('not-found');
  const role = await deps.access.roleOn(who.person.id, row.team);
  if (role === 'none' || !can(role, 'view')) throw new HttpProblem('not-found');
  if (!can(role, verb)) throw new HttpProblem('not-allowed');
  return { row, role };
}

/** Who asks, on a route whose rule isn't `public`. */
export function whoAsks(request: FastifyRequest): Who {
  invariant(request.asking.who !== null, 'a public route knows nobody');
  return request.asking.who;
}

/** The board that `:id` names, on a route with a board's verb for a rule. */
export function boardAsked(request: FastifyRequest): AskedBoard {
  invariant(request.asking.board !== null, 'this route is not about a board');
  return request.asking.board;
}
