import {
  allDisplays,
  claimPairing as claimPairingBody,
  displayPairing,
  displayPatch,
  displayRef,
  displays,
  newDisplay,
  ownDisplay,
  pairingState,
} from '@verbeterbord/shared/api/displays.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import { invariant } from '@verbeterbord/shared/assert.ts';
import { canInOrganisation } from '@verbeterbord/shared/domain/permission.ts';
import type { DisplayId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { deviceOf } from '../../auth/device.ts';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import type { Sessions } from '../../auth/sessions.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { Display } from '../../storage/access/displays.ts';
import { changeDisplay } from '../../usecases/displays/change-display.ts';
import { claimPairing } from '../../usecases/displays/claim-pairing.ts';
import { endDisplay } from '../../usecases/displays/end-display.ts';
import { openPairing } from '../../usecases/displays/open-pairing.ts';
import { pairDisplay } from '../../usecases/displays/pair-display.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import type { AccountParts } from '../sign-in/account-parts.ts';
import { boardsLeft, mayChange, mayHang, type DisplayRightsDeps } from './display-rights.ts';

export interface DisplayRouteDeps extends DisplayRightsDeps {
  readonly account: AccountParts;
  readonly sessions: Sessions;
  readonly version: string;
}

const minute = 60_000;
/** All screens of a building come back at once after a power cut; each needs one code in ten minutes. */
const pairing = { rule: 'public', rateLimit: { max: 60, timeWindow: minute } } as const;
/** Forty screens behind one address, each of which asks every two seconds. */
const claiming = { rule: 'public', rateLimit: { max: 1_200, timeWindow: minute } } as const;
const displayParams = z.strictObject({ id: id<DisplayId>() });
const done = z.null().describe('Done');

/** Screens on the wall: pairing one, what it shows, and its end [H11]. */
export function displayRoutes(app: ApiApp, deps: DisplayRouteDeps): void {
  const { account } = deps;
  const now = () => toInstant(account.now());

  app.post(
    '/display-pairings',
    {
      config: pairing,
      schema: {
        ...describe('A code for a screen to show', 'displays', { 201: displayPairing }),
        body: z.strictObject({}).nullish(),
      },
    },
    async (request, reply) => {
      await refuseMembers(deps, request);
      return reply.code(201).send(accepted(await openPairing(account)));
    },
  );

  app.post(
    '/display-pairings/claim',
    {
      config: claiming,
      schema: {
        ...describe('Come in as a screen, once its code was typed', 'displays', { 200: pairingState }),
        body: claimPairingBody,
      },
    },
    async (request, reply) => {
      await refuseMembers(deps, request);
      const device = deviceOf(request.headers['user-agent']);
      const signIn = (person: PersonId, days: number): Promise<string | null> =>
        deps.sessions.signIn({ person, method: 'display', device, days });
      const input = { secret: request.body.secret, origin: request.ip };
      const claimed = accepted(await claimPairing({ ...account, signIn }, input));
      if (claimed.state === 'paired') void reply.header('set-cookie', claimed.cookie);
      return { state: claimed.state };
    },
  );

  app.post(
    '/displays',
    {
      config: { rule: 'member' },
      schema: {
        ...describe('Hang boards on the screen that shows this code', 'displays', { 201: displayRef }),
        body: newDisplay,
      },
    },
    async (request, reply) => {
      const who = whoAsks(request);
      const trying = account.pairingTries.begin(who.person.id, request.ip);
      if (!trying.ok) {
        void reply.header('retry-after', String(trying.retryAfterSeconds));
        throw new HttpProblem('too-many-requests');
      }
      const input = { ...request.body, by: who.person.id };
      const paired = await pairDisplay(account, askedBy(request), input, (boards) =>
        mayHang(deps, who, boards),
      );
      if (paired.ok || paired.code !== 'link-ended') trying.right();
      return reply.code(201).send(accepted(paired));
    },
  );

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
      const found = await account.displays.list(boardAsked(request).row.id, now());
      const lines = found.map(async (display) => {
        const left = await boardsLeft(deps, display.boards);
        // a screen may show boards of other teams, that they may not know of
        const seen = left.filter((row) => standings.roleOn(row) !== 'none');
        return lineOf(display, seen);
      });
      return { displays: await Promise.all(lines) };
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
      const lines = found.map(async (display) => {
        const left = await boardsLeft(deps, display.boards);
        return Object.assign(lineOf(display, left), { teams: [...new Set(left.map(({ team }) => team))] });
      });
      return { displays: await Promise.all(lines) };
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
      const left = await boardsLeft(deps, own.boards);
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

/** Somebody of the organisation doesn't lose their session to a code: a browser in which they are signed in is no screen yet. */
async function refuseMembers({ sessions }: DisplayRouteDeps, request: FastifyRequest): Promise<void> {
  const who = await sessions.who(request.headers);
  if (who?.visitor === null)
    throw new HttpProblem('wrong-state', { detail: 'sign out first to make this a screen' });
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

function lineOf(display: Display, left: readonly { readonly id: Display['boards'][number] }[]) {
  const { id: own, name, every, createdBy, createdAt, seenAt, expiresAt } = display;
  return { id: own, name, boards: left.map((row) => row.id), every, createdBy, createdAt, seenAt, expiresAt };
}
