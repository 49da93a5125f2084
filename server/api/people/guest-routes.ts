import {
  allGuestLinks,
  guestLinkMade,
  guestLinkShown,
  guestLinks,
  guestVisit,
  newGuestLink,
  newGuestVisit,
  readGuestLink as readGuestLinkBody,
} from '@verbeterbord/shared/api/guests.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import type { BoardId, GuestLinkId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import type { Access } from '../../auth/access.ts';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { BoardStore } from '../../storage/boards/boards.ts';
import { revokeGuestLink, shareBoard } from '../../usecases/boards/share-board.ts';
import { readGuestLink, visitAsGuest } from '../../usecases/people/visit-as-guest.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import { letIn, type SignInDeps } from '../sign-in/sign-in-steps.ts';

export interface GuestRouteDeps extends SignInDeps {
  readonly access: Access;
  readonly boards: BoardStore;
}

const open = { rule: 'public', rateLimit: { max: 300, timeWindow: 60_000 } } as const;
const revoked = z.null().describe('Revoked');

/** Links to one board for people from outside: making and revoking them, and coming in by one. */
export function guestRoutes(app: ApiApp, deps: GuestRouteDeps): void {
  const { account, boards } = deps;

  app.get(
    '/boards/:id/guest-links',
    {
      config: { rule: 'board:share' },
      schema: {
        ...describe('The guest links of a board', 'guests', { 200: guestLinks }),
        params: boardParams,
      },
    },
    async (request) => ({ links: await account.guests.list(boardAsked(request).row.id) }),
  );

  app.post(
    '/boards/:id/guest-links',
    {
      config: { rule: 'board:share' },
      schema: {
        ...describe('Make a guest link', 'guests', { 201: guestLinkMade }),
        params: boardParams,
        body: newGuestLink,
      },
    },
    async (request, reply) => {
      const input = { ...request.body, board: boardAsked(request).row.id, by: whoAsks(request).person.id };
      return reply.code(201).send(accepted(await shareBoard(account, askedBy(request), input)));
    },
  );

  app.delete(
    '/boards/:id/guest-links/:link',
    {
      config: { rule: 'board:share' },
      schema: {
        ...describe('Revoke a guest link; its guests are out at once', 'guests', { 204: revoked }),
        params: z.strictObject({ id: id<BoardId>(), link: id<GuestLinkId>() }),
      },
    },
    async (request, reply) => {
      const which = { link: request.params.link, board: boardAsked(request).row.id };
      accepted(await revokeGuestLink(account, askedBy(request), which));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/guest-links',
    {
      config: { rule: 'organisation:administer' },
      schema: describe('All guest links', 'guests', { 200: allGuestLinks }),
    },
    async () => {
      const teamOf = new Map((await boards.list()).map((board) => [board.id, board.team]));
      const links = await account.guests.list(null);
      return { links: links.map((link) => Object.assign(link, { team: teamOf.get(link.board) ?? null })) };
    },
  );

  app.delete(
    '/guest-links/:link',
    {
      config: { rule: 'organisation:administer' },
      schema: {
        ...describe('Revoke any guest link', 'guests', { 204: revoked }),
        params: z.strictObject({ link: id<GuestLinkId>() }),
      },
    },
    async (request, reply) => {
      const which = { link: request.params.link, board: null };
      accepted(await revokeGuestLink(account, askedBy(request), which));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/guest-visits/read',
    {
      config: open,
      schema: {
        ...describe('What a guest link opens', 'guests', { 200: guestLinkShown }),
        body: readGuestLinkBody,
      },
    },
    async (request) => {
      return accepted(await readGuestLink({ ...account, boards }, request.body.token));
    },
  );

  app.post(
    '/guest-visits',
    {
      config: open,
      schema: {
        ...describe('Come in as a guest', 'guests', { 200: guestVisit }),
        body: newGuestVisit,
      },
    },
    async (request, reply) => {
      const { token, name } = request.body;
      // somebody of the organisation doesn't lose their session to a link: they see the board by their own right, or sign out first
      const who = await deps.sessions.who(request.headers);
      if (who?.visitor === null) {
        const shown = accepted(await readGuestLink({ ...account, boards }, token));
        const row = await boards.find(shown.board);
        if (row === null || (await deps.access.roleOn(who, row)) === 'none')
          throw new HttpProblem('wrong-state', { detail: 'sign out first to come in as a guest' });
        return { board: shown.board };
      }
      const input = { token, name, origin: request.ip };
      const { person, board } = accepted(await visitAsGuest({ ...account, boards }, input));
      await letIn(deps, request, reply, { person, method: 'guest', passwordOf: null });
      return { board };
    },
  );
}
