import {
  meetingDetail,
  meetingRef,
  meetings,
  newMeeting,
  newMeetingStep,
} from '@verbeterbord/shared/api/meetings.ts';
import { exportQuery } from '@verbeterbord/shared/api/records.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import type { MeetingId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import { teamAsked, type AskedTeam } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { beginMeeting } from '../../usecases/meetings/begin-meeting.ts';
import { lookAtMeeting, meetingLineOf } from '../../usecases/meetings/look-at-meeting.ts';
import type { MeetingDeps } from '../../usecases/meetings/meeting-deps.ts';
import { takeMeetingStep } from '../../usecases/meetings/step-meeting.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { languageOf, sayIn } from '../cycles/export-words.ts';
import { sendFile } from '../cycles/send-file.ts';
import { describe } from '../describe.ts';
import { teamParams } from '../people/team-params.ts';
import {
  meetingQuestionsTable,
  meetingSaidTable,
  meetingTable,
  meetingTeamsTable,
} from './meeting-tables.ts';

const meetingParams = teamParams.extend({ meeting: id<MeetingId>() });
const file = z.unknown().describe('The file');

/** Meetings of a team about the teams below it: whoever sees its overview follows, who speaks for it leads. */
export function meetingRoutes(app: ApiApp, deps: MeetingDeps): void {
  const asking = ({ team, standings }: AskedTeam) => ({
    team: { id: team.id, name: team.name },
    // an administrator too may lead what they lead as somebody else
    maySpeak: standings.mayOnTeam(team.id, 'speak'),
  });

  app.get(
    '/teams/:id/meetings',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('Meetings of a team, the one that goes on first', 'meetings', { 200: meetings }),
        params: teamParams,
      },
    },
    async (request) => {
      const asked = teamAsked(request);
      const { id: team } = asked.team;
      return {
        ...asking(asked),
        hasTeams: ((await deps.overviews.answer(team, undefined))?.rows.length ?? 0) > 0,
        meetings: (await deps.meetings.list(team)).map(meetingLineOf),
        destroyed: await deps.meetings.destroyedOf(team),
      };
    },
  );

  app.post(
    '/teams/:id/meetings',
    {
      config: { rule: 'team:speak' },
      schema: {
        ...describe('Begin a meeting with the agenda of this moment', 'meetings', { 201: meetingRef }),
        params: teamParams,
        body: newMeeting,
      },
    },
    async (request, reply) => {
      const begun = accepted(await beginMeeting(deps, teamAsked(request).team.id, request.body.id));
      return reply.code(201).send(begun);
    },
  );

  app.get(
    '/teams/:id/meetings/:meeting',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('A meeting: where it is and how everything stands now, or its record', 'meetings', {
          200: meetingDetail,
        }),
        params: meetingParams,
      },
    },
    async (request) => {
      const asked = teamAsked(request);
      const row = await deps.meetings.find(asked.team.id, request.params.meeting);
      if (row === null) throw new HttpProblem('not-found');
      return lookAtMeeting(deps, row, asking(asked));
    },
  );

  app.post(
    '/teams/:id/meetings/:meeting/steps',
    {
      config: { rule: 'team:speak' },
      schema: {
        ...describe('Take a step in a meeting', 'meetings', { 200: meetingDetail }),
        params: meetingParams,
        body: newMeetingStep,
      },
    },
    async (request) => {
      const asked = teamAsked(request);
      const row = accepted(await takeMeetingStep(deps, asked.team.id, request.params.meeting, request.body));
      return lookAtMeeting(deps, row, asking(asked));
    },
  );

  app.get(
    '/teams/:id/meetings/:meeting/export',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('The record of a meeting as a file', 'meetings', { 200: file }),
        params: meetingParams,
        querystring: exportQuery,
      },
    },
    async (request, reply) => {
      const { team } = teamAsked(request);
      const row = await deps.meetings.find(team.id, request.params.meeting);
      const record = row?.record ?? null;
      if (row === null || record === null) throw new HttpProblem('not-found');
      const say = sayIn(languageOf(request.query.language, request));
      return sendFile(reply, request.query.format, {
        name: `${say('overleg')}-${row.id}`,
        csv: meetingTable(record, say),
        tables: [
          meetingTeamsTable(record, say),
          meetingQuestionsTable(record, say),
          meetingSaidTable(record, say),
        ],
        whole: () => ({
          id: row.id,
          teamId: team.id,
          ...record,
          destroyOn: row.destroyOn,
        }),
      });
    },
  );
}
