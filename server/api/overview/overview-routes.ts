import {
  ambitionsAbove,
  goalActions,
  overview,
  overviewAmbitions,
  overviewQuery,
  overviewTeam,
  type Overview,
} from '@verbeterbord/shared/api/overview.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import { boardAsked, teamAsked, whoAsks, type AskedTeam } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import { teamParams } from '../people/team-params.ts';
import { ambitionsAboveOf } from './ambitions-above-of.ts';
import { goalActionsOf } from './goal-actions-of.ts';
import { overviewAmbitionsOf } from './overview-ambitions-of.ts';
import { goalParams, overviewParams } from './overview-params.ts';
import { overviewTeamOf } from './overview-team-of.ts';
import { overviewText } from './overview-text.ts';

/** How the teams below a team stand, from the projections: no board is opened to tell. */
export function overviewRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/teams/:id/overview',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('How the teams below a team stand, or what changed since a version', 'overview', {
          200: overview,
        }),
        params: teamParams,
        querystring: overviewQuery,
      },
    },
    async (request, reply) => {
      const found = await overviewFor(deps, teamAsked(request), request.query.since);
      void reply.type('application/json; charset=utf-8').serializer(overviewText);
      return found;
    },
  );

  app.get(
    '/teams/:id/overview/teams/:team',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('One team of an overview, closer', 'overview', { 200: overviewTeam }),
        params: overviewParams,
      },
    },
    async (request) => {
      const { team, standings } = teamAsked(request);
      const below = await deps.teams.find(request.params.team);
      if (below === null || below.parent !== team.id) throw new HttpProblem('not-found');
      return overviewTeamOf(deps, below.id, standings);
    },
  );

  app.get(
    '/teams/:id/overview/ambitions',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('Which ambitions below serve which of this team', 'overview', { 200: overviewAmbitions }),
        params: teamParams,
      },
    },
    async (request, reply) => {
      const found = await overviewAmbitionsOf(deps, teamAsked(request).team.id);
      // thousands of values of indicators: looking at each of them costs more than all the rest
      void reply.type('application/json; charset=utf-8').serializer(JSON.stringify);
      return found;
    },
  );

  app.get(
    '/boards/:id/goals/:goal/actions',
    {
      config: { rule: 'board:view' },
      schema: {
        ...describe('What the wall shows under one goal', 'overview', { 200: goalActions }),
        params: goalParams,
      },
    },
    async (request) => goalActionsOf(deps, boardAsked(request).row, request.params.goal),
  );

  app.get(
    '/boards/:id/ambitions-above',
    {
      config: { rule: 'board:view' },
      schema: {
        ...describe('The ambitions of teams above that one on this board can serve', 'overview', {
          200: ambitionsAbove,
        }),
        params: boardParams,
      },
    },
    async (request) => {
      const standings = await deps.access.standings(whoAsks(request));
      return ambitionsAboveOf(deps, boardAsked(request).row.team, standings);
    },
  );
}

async function overviewFor(
  deps: ApiDeps,
  { team, standings }: AskedTeam,
  since: number | undefined,
): Promise<Overview> {
  const found = await deps.overviews.answer(team.id, since);
  // it ended between the rule and here
  if (found === null) throw new HttpProblem('not-found');
  const { boards, ...shown } = found;
  const open = boards.filter((board) => canOnBoard(standings.roleOn(board), 'view'));
  return {
    ...shown,
    maySpeak: standings.mayOnTeam(team.id, 'speak'),
    openBoards: open.map(({ id }) => id),
  };
}
