import {
  delegateSet,
  memberSet,
  newTeam,
  teamMembers,
  teamPatch,
  teamRef,
  teams,
} from '@verbeterbord/shared/api/teams.ts';
import { canOnBoard, canOnTeam, teamVerbs } from '@verbeterbord/shared/domain/permission.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { teamAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { createTeam } from '../../usecases/teams/create-team.ts';
import { endMembership } from '../../usecases/teams/end-membership.ts';
import { endTeam } from '../../usecases/teams/end-team.ts';
import { moveTeam } from '../../usecases/teams/move-team.ts';
import { renameTeam } from '../../usecases/teams/rename-team.ts';
import { setDelegate } from '../../usecases/teams/set-delegate.ts';
import { setMember } from '../../usecases/teams/set-member.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import { memberParams, teamParams } from './team-params.ts';

const done = z.null().describe('Done');

/** The teams as a tree by their parents, who is in them, and who speaks for them. */
export function teamRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/teams',
    {
      config: { rule: 'member' },
      schema: describe('The teams that I may know of, and their boards', 'teams', { 200: teams }),
    },
    async (request) => {
      const standings = await deps.access.standings(whoAsks(request));
      const seen = (await deps.boards.list()).filter((board) => canOnBoard(standings.roleOn(board), 'view'));
      const boards = Map.groupBy(seen, (board) => board.team);
      return {
        teams: (await deps.teams.list()).flatMap(({ id: team, name, parent }) => {
          const standing = standings.onTeam(team);
          if (standing === 'none') return [];
          const own = (boards.get(team) ?? []).map(({ id, title }) => ({ id, title }));
          const verbs = teamVerbs.filter((verb) => standings.mayOnTeam(team, verb));
          return [{ id: team, name, parent, standing, verbs, boards: own }];
        }),
      };
    },
  );

  app.post(
    '/teams',
    {
      config: { rule: 'organisation:administer' },
      schema: { ...describe('Make a team', 'teams', { 201: teamRef }), body: newTeam },
    },
    async (request, reply) => {
      const id = accepted(await createTeam(deps, askedBy(request), request.body));
      return reply.code(201).header('location', `/api/v1/teams/${id}`).send({ id });
    },
  );

  app.patch(
    '/teams/:id',
    {
      config: { rule: 'team:edit' },
      schema: {
        ...describe('Rename a team, or hang it elsewhere in the tree', 'teams', { 204: done }),
        params: teamParams,
        body: teamPatch,
      },
    },
    async (request, reply) => {
      const { team, standing } = teamAsked(request);
      const { name, parent } = request.body;
      if (parent !== undefined) {
        if (!canOnTeam(standing, 'move')) throw new HttpProblem('not-allowed');
        accepted(await moveTeam(deps, askedBy(request), team.id, parent));
      }
      if (name !== undefined) await renameTeam(deps, askedBy(request), team.id, name);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/teams/:id',
    {
      config: { rule: 'team:move' },
      schema: { ...describe('End a team', 'teams', { 204: done }), params: teamParams },
    },
    async (request, reply) => {
      accepted(await endTeam(deps, askedBy(request), teamAsked(request).team.id));
      return reply.code(204).send(null);
    },
  );

  memberRoutes(app, deps);
}

function memberRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/teams/:id/members',
    {
      config: { rule: 'team:view' },
      schema: {
        ...describe('Who is in a team, and who speaks for it', 'teams', { 200: teamMembers }),
        params: teamParams,
      },
    },
    async (request) => {
      const { id } = teamAsked(request).team;
      const members = await deps.memberships.of(id, dayOf(deps.now()));
      return { members, delegate: await deps.memberships.delegateOf(id) };
    },
  );

  app.put(
    '/teams/:id/members/:personId',
    {
      config: { rule: 'team:edit' },
      schema: {
        ...describe('Make somebody a member, or give another role', 'teams', { 204: done }),
        params: memberParams,
        body: memberSet,
      },
    },
    async (request, reply) => {
      const input = {
        team: teamAsked(request).team.id,
        person: request.params.personId,
        ...request.body,
      };
      accepted(await setMember(deps, askedBy(request), input));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/teams/:id/members/:personId',
    {
      config: { rule: 'team:edit' },
      schema: {
        ...describe('Take somebody out of a team', 'teams', { 204: done }),
        params: memberParams,
      },
    },
    async (request, reply) => {
      const { team } = teamAsked(request);
      accepted(await endMembership(deps, askedBy(request), team.id, request.params.personId));
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/teams/:id/delegate',
    {
      config: { rule: 'team:edit' },
      schema: {
        ...describe('Say who speaks for a team in the one above it', 'teams', { 204: done }),
        params: teamParams,
        body: delegateSet,
      },
    },
    async (request, reply) => {
      const { team } = teamAsked(request);
      accepted(await setDelegate(deps, askedBy(request), team.id, request.body.delegate));
      return reply.code(204).send(null);
    },
  );
}
