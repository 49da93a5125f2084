import { allDisplays, displayPatch, displays, ownDisplay } from '@verbeterbord/shared/api/displays.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import { invariant } from '@verbeterbord/shared/assert.ts';
import { canInOrganisation } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, DisplayId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { Display } from '../../storage/access/displays.ts';
import type { BoardRow } from '../../storage/boards/boards.ts';
import { changeDisplay } from '../../usecases/displays/change-display.ts';
import { endDisplay } from '../../usecases/displays/end-display.ts';
import { takeBoardOff } from '../../usecases/displays/take-board-off.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import type { AccountParts } from '../sign-in/account-parts.ts';
import { boardsThere, mayChange, mayHang, type DisplayRightsDeps } from './display-rights.ts';

export interface DisplayRouteDeps extends DisplayRightsDeps {
  readonly account: AccountParts;
  readonly version: string;
}

const displayParams = z.strictObject({ id: id<DisplayId>() });
const done = z.null().describe('Done');

/** Screens on the wall: what they show, to whom they are, and their end [H11]. */
export function displayRoutes(app: ApiApp, deps: DisplayRouteDeps): void {
  const { account } = deps;
  const now = () => toInstant(account.now());

  app.patch(
    '/displays/:id',
    {
      config: { rule: 'member' },
      schema: {
        ...describe('Change what a screen shows', 'displays', { 204: done }),
        params: displayParams,
        body: displayPatch,
      },
    },
    async (request, reply) => {
      const who = whoAsks(request);
      const { id: display } = await displayAsked(deps, request, request.params.id, { office: false });
      accepted(
        await changeDisplay(account, askedBy(request), display, request.body, (boards) =>
          mayHang(deps, who, boards),
        ),
      );
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/displays/:id',
    {
      config: { rule: 'member' },
      schema: {
        ...describe('Take a screen off the wall; it shows nothing from then on', 'displays', { 204: done }),
        params: displayParams,
      },
    },
    async (request, reply) => {
      const { id: display } = await displayAsked(deps, request, request.params.id, { office: true });
      accepted(await endDisplay(account, askedBy(request), display));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/boards/:id/displays',
    {
      config: { rule: 'board:share' },
      schema: {
        ...describe('The screens that show a board', 'displays', { 200: displays }),
        params: boardParams,
      },
    },
    async (request) => {
      const standings = await deps.access.standings(whoAsks(request));
      const left = await boardsThere(deps);
      const found = await account.displays.list(boardAsked(request).row.id, now());
      // a screen may show boards of other teams, that they may not know of
      const lines = found.map((display) => {
        const rows = left(display.boards);
        const seen = rows.filter((row) => standings.roleOn(row) !== 'none');
        return lineOf(display, seen, rows.length - seen.length);
      });
      return { displays: lines };
    },
  );

  app.delete(
    '/boards/:id/displays/:display',
    {
      config: { rule: 'board:share' },
      schema: {
        ...describe('Take a board off a screen; one without any other ends', 'displays', { 204: done }),
        params: z.strictObject({ id: id<BoardId>(), display: id<DisplayId>() }),
      },
    },
    async (request, reply) => {
      const which = { display: request.params.display, board: boardAsked(request).row.id };
      accepted(
        await takeBoardOff(
          account,
          askedBy(request),
          which,
          async (others) => (await boardsThere(deps))(others).length > 0,
        ),
      );
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/displays',
    {
      config: { rule: 'organisation:administer' },
      schema: describe('All screens', 'displays', { 200: allDisplays }),
    },
    async () => {
      const found = await account.displays.list(null, now());
      const left = await boardsThere(deps);
      const lines = found.map((display) => {
        const rows = left(display.boards);
        return Object.assign(lineOf(display, rows, 0), { teams: [...new Set(rows.map(({ team }) => team))] });
      });
      return { displays: lines };
    },
  );

  app.get(
    '/display',
    {
      config: { rule: 'display' },
      schema: describe('What I show, as a screen', 'displays', { 200: ownDisplay }),
    },
    async (request) => {
      const { visitor } = whoAsks(request);
      invariant(visitor?.by === 'display', 'the rule lets screens in');
      const own = await account.displays.find(visitor.display, now());
      if (own === null) throw new HttpProblem('session-ended');
      const left = (await boardsThere(deps))(own.boards);
      return {
        name: own.name,
        organisation: (await account.organisation.name()) ?? '',
        boards: left.map(({ id: board, title }) => ({ id: board, title })),
        every: own.every,
        version: deps.version,
      };
    },
  );
}

/** A screen that who asks may change; for others there is none. `office`: an administrator may, too. */
async function displayAsked(
  deps: DisplayRouteDeps,
  request: FastifyRequest,
  display: DisplayId,
  { office }: { readonly office: boolean },
): Promise<Display> {
  const who = whoAsks(request);
  const found = await deps.account.displays.find(display, toInstant(deps.account.now()));
  if (found === null) throw new HttpProblem('not-found');
  const { inOrganisation } = await deps.access.standings(who);
  const byOffice = office && canInOrganisation(inOrganisation, 'administer');
  if (!byOffice && !(await mayChange(deps, who, found.boards))) throw new HttpProblem('not-found');
  return found;
}

function lineOf(display: Display, seen: readonly BoardRow[], others: number) {
  const { id: own, name, every, createdBy, createdAt, seenAt, expiresAt } = display;
  const boards = seen.map((row) => row.id);
  return { id: own, name, boards, others, every, createdBy, createdAt, seenAt, expiresAt };
}
