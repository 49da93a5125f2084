import { calendarChangeRef, newCalendarChange, teamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import { invariant } from '@verbeterbord/shared/assert.ts';
import { stretchesFrom } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import { canOnTeam } from '@verbeterbord/shared/domain/permission.ts';
import { z } from 'zod';
import { teamAsked } from '../../auth/route-rules.ts';
import { calendarState, changeCalendar, takeChangeBack } from '../../usecases/teams/set-calendar.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import { teamParams } from './team-params.ts';

const cyclesShown = 10;

/** The calendar of cycles that a tree of teams shares; who may edit the team at its top changes it. */
export function calendarRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/teams/:id/calendar',
    {
      config: { rule: 'team:view' },
      schema: {
        ...describe('The cycles that a team shares with its tree', 'teams', { 200: teamCalendar }),
        params: teamParams,
      },
    },
    async (request) => {
      const { team, standing } = teamAsked(request);
      const top = (await deps.teams.tops()).get(team.id) ?? team.id;
      const state = await calendarState(deps, top);
      const named = await deps.teams.find(top);
      invariant(state !== null && named !== null, 'the top of a tree has a calendar');
      const calendar = await deps.teams.calendarOf(team.id);
      return {
        top: { id: named.id, name: named.name },
        teams: state.teams.length,
        canChange: top === team.id && canOnTeam(standing, 'edit'),
        plan: { base: state.plan.base, changes: [...state.plan.changes] },
        closed: state.closed,
        calendar,
        coming: stretchesFrom(calendar, state.today, cyclesShown),
      };
    },
  );

  app.post(
    '/teams/:id/calendar/changes',
    {
      config: { rule: 'team:edit' },
      schema: {
        ...describe('Change the cycles of a tree from tomorrow on', 'teams', { 201: calendarChangeRef }),
        params: teamParams,
        body: newCalendarChange,
      },
    },
    async (request, reply) => {
      const { team } = teamAsked(request);
      const id = accepted(await changeCalendar(deps, askedBy(request), team.id, request.body));
      return reply.code(201).send({ id });
    },
  );

  app.delete(
    '/teams/:id/calendar/changes/:change',
    {
      config: { rule: 'team:edit' },
      schema: {
        ...describe('Take a change of the cycles back', 'teams', { 204: z.null().describe('Done') }),
        params: teamParams.extend({ change: z.string().min(1).max(40) }),
      },
    },
    async (request, reply) => {
      const { team } = teamAsked(request);
      accepted(await takeChangeBack(deps, askedBy(request), team.id, request.params.change));
      return reply.code(204).send(null);
    },
  );
}
