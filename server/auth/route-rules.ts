import { invariant } from '@verbeterbord/shared/assert.ts';
import {
  canInOrganisation,
  canOnBoard,
  canOnOffer,
  canOnQuestion,
  type BoardRole,
  type BoardVerb,
  type OfferRight,
  type OrganisationVerb,
  type QuestionRight,
  type TeamStanding,
  type TeamVerb,
} from '@verbeterbord/shared/domain/permission.ts';
import type { Team } from '@verbeterbord/shared/domain/team.ts';
import { isId, type BoardId, type OfferId, type QuestionId, type TeamId } from '@verbeterbord/shared/ids.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/problems.ts';
import type { BoardRow, BoardStore } from '../storage/boards/boards.ts';
import type { TeamStore } from '../storage/people/teams.ts';
import type { OfferStore } from '../storage/team-of-teams/offers.ts';
import type { QuestionStore } from '../storage/team-of-teams/questions.ts';
import type { AccessGate } from './access-gate.ts';
import type { Access, Standings } from './access.ts';
import { askedOffer, type AskedOffer } from './asked-offer.ts';
import { askedQuestion, type AskedQuestion } from './asked-question.ts';
import type { Sessions, Who } from './sessions.ts';
import { tokenMay } from './token-may.ts';

/**
 * Who may use a route: anybody; whatever has a session; whoever is somebody, guests too; a screen on the wall, and nobody else;
 * whoever belongs to the organisation, and for their own account only themselves, not a program; or who may do this to the board,
 * team, question or offer that `:id` names, or in the organisation.
 */
export type RouteRule =
  | 'public'
  | 'signed-in'
  | 'somebody'
  | 'display'
  | 'member'
  | 'account'
  | `board:${BoardVerb}`
  | `team:${TeamVerb}`
  | `question:${QuestionRight}`
  | `offer:${OfferRight}`
  | `organisation:${OrganisationVerb}`;

/** The board a request is about, and how who asks stands to it. */
export interface AskedBoard {
  readonly row: BoardRow;
  readonly role: Exclude<BoardRole, 'none'>;
}

/** The team a request is about, and how who asks stands to it. */
export interface AskedTeam {
  readonly team: Team;
  readonly standing: Exclude<TeamStanding, 'none'>;
  /** To everything else, for what a route shows beside the team. */
  readonly standings: Standings;
}

interface Asking {
  who: Who | null;
  board: AskedBoard | null;
  team: AskedTeam | null;
  question: AskedQuestion | null;
  offer: AskedOffer | null;
  /** Of the gate, when this was decided. */
  version: number;
}

/** A route and who may use it. */
export interface RuledRoute {
  readonly method: string;
  readonly url: string;
  readonly rule: RouteRule;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    rule?: RouteRule;
  }
  interface FastifyRequest {
    asking: Asking;
  }
  interface FastifyInstance {
    /** Every route there is. */
    ruledRoutes: readonly RuledRoute[];
  }
}

export interface RouteRuleDeps {
  readonly sessions: Sessions;
  readonly gate: AccessGate;
  readonly access: Access;
  readonly boards: BoardStore;
  readonly teams: TeamStore;
  readonly questions: QuestionStore;
  readonly offers: OfferStore;
}

/**
 * Keeps the rule of every route, before its body is even parsed. A route without a rule is a bug that stops the start.
 * What somebody may not know of answers 404, as if it weren't there.
 */
export function keepRouteRules(app: FastifyInstance, deps: RouteRuleDeps): void {
  const routes: RuledRoute[] = [];
  app.decorate('ruledRoutes', routes);
  app.decorateRequest('asking', null as never);
  app.addHook('onRoute', (route) => {
    const rule = route.config?.rule;
    invariant(rule !== undefined, `route ${String(route.method)} ${route.url} has no rule`);
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, rule });
  });
  app.addHook('onRequest', async (request, reply) => {
    request.asking = {
      who: null,
      board: null,
      team: null,
      question: null,
      offer: null,
      version: deps.gate.version,
    };
    const { rule } = request.routeOptions.config;
    // no route: the answer is 404, whoever asks
    if (rule === undefined || rule === 'public') return;
    const asked = await deps.sessions.ask(request.headers);
    if (asked.who === null) throw new HttpProblem(asked.why);
    if (asked.setCookie !== null) void reply.header('set-cookie', asked.setCookie);
    await keep(deps, request, asked.who, rule);
  });
  // a body may come long after its headers: what was taken away meanwhile counts
  app.addHook('preHandler', async (request) => {
    const { who, version } = request.asking;
    const { rule } = request.routeOptions.config;
    if (who === null || rule === undefined || rule === 'public' || version === deps.gate.version) return;
    request.asking.version = deps.gate.version;
    const now = await deps.sessions.again(who);
    if (now === null) throw new HttpProblem('session-ended');
    await keep(deps, request, now, rule);
  });
}

async function keep(
  deps: RouteRuleDeps,
  request: FastifyRequest,
  who: Who,
  rule: Exclude<RouteRule, 'public'>,
): Promise<void> {
  request.asking.who = who;
  if (!tokenMay(who.scopes, request.method, rule)) throw new HttpProblem('not-allowed');
  if (rule === 'signed-in') return;
  const isDisplay = who.visitor?.by === 'display';
  if (rule === 'somebody' || rule === 'display') {
    if (isDisplay !== (rule === 'display')) throw new HttpProblem('not-found');
    return;
  }
  const standings = await deps.access.standings(who);
  const [subject, verb] = rule.split(':') as [string, string | undefined];
  const { id } = request.params as { id?: unknown };
  switch (subject) {
    case 'board': {
      const row = isId(id) ? await deps.boards.find(id as BoardId) : null;
      const role = row === null ? 'none' : standings.roleOn(row);
      if (row === null || role === 'none') throw new HttpProblem('not-found');
      if (!canOnBoard(role, verb as BoardVerb)) throw new HttpProblem('not-allowed');
      request.asking.board = { row, role };
      return;
    }
    case 'team': {
      const team = isId(id) ? await deps.teams.find(id as TeamId) : null;
      const standing = team === null ? 'none' : standings.onTeam(team.id);
      if (team === null || standing === 'none') throw new HttpProblem('not-found');
      if (!standings.mayOnTeam(team.id, verb as TeamVerb)) throw new HttpProblem('not-allowed');
      request.asking.team = { team, standing, standings };
      return;
    }
    case 'question': {
      const question = isId(id) ? await askedQuestion(deps, standings, id as QuestionId) : null;
      if (question === null) throw new HttpProblem('not-found');
      if (!canOnQuestion(question.roles, verb as QuestionRight)) throw new HttpProblem('not-allowed');
      request.asking.question = question;
      return;
    }
    case 'offer': {
      const offer = isId(id) ? await askedOffer(deps, standings, id as OfferId) : null;
      if (offer === null) throw new HttpProblem('not-found');
      if (!canOnOffer(offer.roles, verb as OfferRight)) throw new HttpProblem('not-allowed');
      request.asking.offer = offer;
      return;
    }
    case 'organisation':
      if (canInOrganisation(standings.inOrganisation, verb as OrganisationVerb)) return;
      // to whoever has no part in it, it doesn't exist
      throw new HttpProblem(who.visitor === null ? 'not-allowed' : 'not-found');
    default:
      if (who.visitor !== null) throw new HttpProblem('not-found');
  }
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

/** The team that `:id` names, on a route with a team's verb for a rule. */
export function teamAsked(request: FastifyRequest): AskedTeam {
  invariant(request.asking.team !== null, 'this route is not about a team');
  return request.asking.team;
}

/** The question that `:id` names, on a route with a question's right for a rule. */
export function questionAsked(request: FastifyRequest): AskedQuestion {
  invariant(request.asking.question !== null, 'this route is not about a question');
  return request.asking.question;
}

/** The offer that `:id` names, on a route with an offer's right for a rule. */
export function offerAsked(request: FastifyRequest): AskedOffer {
  invariant(request.asking.offer !== null, 'this route is not about an offer');
  return request.asking.offer;
}
