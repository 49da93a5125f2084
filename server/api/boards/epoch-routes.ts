import {
  epochEdits,
  epochParams,
  epochState,
  lateEdits,
  mostAdopted,
  seenLateEdits,
} from '@verbeterbord/shared/api/epochs.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { EditAdopter } from '../../usecases/boards/adopt-edits.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';
import { boardParams } from './board-params.ts';

/** Bytes of a request with one update in base64. */
const editsBody = Math.ceil(mostAdopted / 3) * 4 + 1_024;

/** Each opens a whole document: how many of one person in a minute, however many times they signed in. */
const mostAsked = 60;

/** Edits of a browser that was away while a board's document was built anew, and what couldn't be made again of them. */
export function epochRoutes(app: ApiApp, deps: ApiDeps): void {
  const adopter = new EditAdopter(deps);
  const limit = app.createRateLimit({
    max: mostAsked,
    timeWindow: 60_000,
    keyGenerator: (request) => `epochs ${whoAsks(request).person.id}`,
  });
  const keepPace = async (request: Parameters<typeof limit>[0]): Promise<void> => {
    const found = await limit(request);
    const isSpent = adopter.mustRest(whoAsks(request).person.id);
    if (isSpent || (!found.isAllowed && found.isExceeded)) throw new HttpProblem('too-many-requests');
  };

  app.get(
    '/boards/:id/epochs/:epoch',
    {
      config: { rule: 'board:edit' },
      onRequest: keepPace,
      schema: {
        ...describe('What is kept of a former generation of the document', 'boards', { 200: epochState }),
        params: epochParams,
      },
    },
    async (request) => {
      const { id: board, epoch } = request.params;
      const person = whoAsks(request).person.id;
      const { current, vector } = await adopter.stateOf({ board, epoch, person });
      return { current, vector: vector && Buffer.from(vector).toString('base64') };
    },
  );

  app.post(
    '/boards/:id/epochs/:epoch/edits',
    {
      config: { rule: 'board:edit' },
      bodyLimit: editsBody,
      onRequest: keepPace,
      schema: {
        ...describe('Edits that were made on a former generation: made again on the board', 'boards', {
          200: lateEdits,
        }),
        params: epochParams,
        body: epochEdits,
      },
    },
    async (request) => {
      const { id: board, epoch } = request.params;
      const person = whoAsks(request).person.id;
      const update = Uint8Array.from(Buffer.from(request.body.update, 'base64'));
      accepted(await adopter.adopt({ board, epoch, person, update }));
      // all that wait: the answer to an earlier time may have been lost
      const left = await deps.lateEdits.unseen(board, person);
      if (left.length > 0) deps.events.emit('noticesChanged', { people: [person] });
      return { left };
    },
  );

  app.get(
    '/boards/:id/late-edits',
    {
      config: { rule: 'board:visit' },
      schema: {
        ...describe('What I wrote that came too late, and that I have not put away', 'boards', {
          200: lateEdits,
        }),
        params: boardParams,
      },
    },
    async (request) => ({
      left: await deps.lateEdits.unseen(boardAsked(request).row.id, whoAsks(request).person.id),
    }),
  );

  app.post(
    '/boards/:id/late-edits/seen',
    {
      config: { rule: 'board:visit' },
      schema: {
        ...describe('I have read what came too late', 'boards', { 204: z.null().describe('Done') }),
        params: boardParams,
        body: seenLateEdits,
      },
    },
    async (request, reply) => {
      const person = whoAsks(request).person.id;
      await deps.lateEdits.see(person, request.body.ids, toInstant(deps.now()));
      deps.events.emit('noticesChanged', { people: [person] });
      return reply.code(204).send(null);
    },
  );
}
