import {
  claimPairing as claimPairingBody,
  displayPairing,
  displayRef,
  newDisplay,
  pairingState,
} from '@verbeterbord/shared/api/displays.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { deviceOf } from '../../auth/device.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { claimPairing } from '../../usecases/displays/claim-pairing.ts';
import { openPairing } from '../../usecases/displays/open-pairing.ts';
import { pairDisplay } from '../../usecases/displays/pair-display.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import type { SignInDeps } from '../sign-in/sign-in-steps.ts';
import { mayHang, type DisplayRightsDeps } from './display-rights.ts';

export interface PairingRouteDeps extends DisplayRightsDeps, SignInDeps {}

const minute = 60_000;
/** All screens of a building come back at once after a power cut; each needs one code in ten minutes. */
const asking = { rule: 'public', rateLimit: { max: 60, timeWindow: minute } } as const;
/** Forty screens behind one address, each of which asks every two seconds. */
const claiming = { rule: 'public', rateLimit: { max: 1_200, timeWindow: minute } } as const;

/** How a screen comes to hang somewhere: it shows a code, a lead types it over, and then it is let in, once [H11]. */
export function pairingRoutes(app: ApiApp, deps: PairingRouteDeps): void {
  const { account } = deps;

  app.post(
    '/display-pairings',
    {
      config: asking,
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
      // only a wrong code counts, and whoever may hang nothing learns nothing of codes
      if (paired.ok || paired.code !== 'link-ended') trying.right();
      return reply.code(201).send(accepted(paired));
    },
  );
}

/** Somebody of the organisation doesn't lose their session to a code: a browser in which they are signed in is no screen yet. */
async function refuseMembers({ sessions }: PairingRouteDeps, request: FastifyRequest): Promise<void> {
  const who = await sessions.who(request.headers);
  if (who?.visitor === null)
    throw new HttpProblem('wrong-state', { detail: 'sign out first to make this a screen' });
}
