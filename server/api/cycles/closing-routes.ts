import { closedCycle, mood, moodAnswer } from '@verbeterbord/shared/api/records.ts';
import { z } from 'zod';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import { answerMood, lookAtMood } from '../../usecases/cycles/answer-mood.ts';
import { closeCycle } from '../../usecases/cycles/close-cycle.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';
import { cycleParams } from './cycle-params.ts';

/** Closing a cycle, and how it was for whoever was in it. */
export function closingRoutes(app: ApiApp, deps: ApiDeps): void {
  app.post(
    '/boards/:id/cycles/:number/close',
    {
      config: { rule: 'board:close' },
      schema: {
        ...describe('Close a cycle: its record is made, and the board goes on with the next', 'cycles', {
          200: closedCycle,
        }),
        params: cycleParams,
        body: z.strictObject({}).nullish(),
      },
    },
    async (request) => {
      const { id: board, number } = request.params;
      return accepted(await closeCycle(deps, { board, number, by: whoAsks(request).person.id }));
    },
  );

  app.get(
    '/boards/:id/cycles/:number/mood',
    {
      config: { rule: 'board:close' },
      schema: {
        ...describe('How many said how this cycle was, and what I said', 'cycles', { 200: mood }),
        params: cycleParams,
      },
    },
    (request) =>
      lookAtMood(deps, {
        board: boardAsked(request).row,
        number: request.params.number,
        person: whoAsks(request).person.id,
      }),
  );

  app.put(
    '/boards/:id/cycles/:number/mood',
    {
      config: { rule: 'board:close' },
      schema: {
        ...describe('Say how this cycle was: counted without a name, shown of the group alone', 'cycles', {
          200: mood,
        }),
        params: cycleParams,
        body: moodAnswer,
      },
    },
    async (request) => {
      const asked = {
        board: boardAsked(request).row,
        number: request.params.number,
        person: whoAsks(request).person.id,
      };
      return accepted(await answerMood(deps, asked, request.body.value));
    },
  );
}
