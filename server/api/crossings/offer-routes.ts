import { newOffer, offerLine, offerRef, offerStep, teamOffers } from '@verbeterbord/shared/api/offers.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import { canOnOffer } from '@verbeterbord/shared/domain/permission.ts';
import type { OfferId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import { offerRoles } from '../../auth/asked-offer.ts';
import { offerAsked, teamAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { offerAction } from '../../usecases/crossings/offer-action.ts';
import { stepOffer } from '../../usecases/crossings/step-offer.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';
import { teamParams } from '../people/team-params.ts';
import { offerLineOf, rightOfVerb } from './offer-line.ts';

const offerParams = z.strictObject({ id: id<OfferId>() });

/** Actions that teams offer to teams below them. */
export function offerRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/teams/:id/offers',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('What a team offered and was offered', 'teams', { 200: teamOffers }),
        params: teamParams,
      },
    },
    async (request) => {
      const { team, standings } = teamAsked(request);
      const offers = await deps.offers.of(team.id);
      return {
        offers: offers.map((offer) =>
          offerLineOf(offer, offer.team === team.id ? 'given' : 'received', offerRoles(standings, offer)),
        ),
      };
    },
  );

  app.post(
    '/teams/:id/offers',
    {
      config: { rule: 'team:speak' },
      schema: {
        ...describe('Offer an action to a team below', 'teams', { 201: offerRef }),
        params: teamParams,
        body: newOffer,
      },
    },
    async (request, reply) => {
      const team = teamAsked(request).team.id;
      const by = whoAsks(request).person.id;
      const offer = accepted(await offerAction(deps, { ...request.body, team, by }));
      return reply.code(201).header('location', `/api/v1/offers/${offer}`).send({ id: offer });
    },
  );

  app.get(
    '/offers/:id',
    {
      config: { rule: 'offer:view' },
      schema: { ...describe('One offer', 'teams', { 200: offerLine }), params: offerParams },
    },
    async (request) => {
      const { offer, roles } = offerAsked(request);
      const receives = canOnOffer(roles, 'decide');
      return offerLineOf(offer, receives ? 'received' : 'given', roles);
    },
  );

  app.post(
    '/offers/:id/steps',
    {
      config: { rule: 'offer:view' },
      schema: {
        ...describe('Accept, decline or take back an offer', 'teams', { 200: offerLine }),
        params: offerParams,
        body: offerStep,
      },
    },
    async (request) => {
      const { offer, roles } = offerAsked(request);
      const step = request.body;
      const right = rightOfVerb[step.verb];
      if (!canOnOffer(roles, right)) throw new HttpProblem('not-allowed');
      accepted(await stepOffer(deps, { offer: offer.id, step, by: whoAsks(request).person.id }));
      const now = await deps.offers.find(offer.id);
      if (now === null) throw new HttpProblem('not-found');
      return offerLineOf(now, right === 'decide' ? 'received' : 'given', roles);
    },
  );
}
