import {
  acceptInvitation,
  invitationShown,
  invitations,
  invited,
  newInvitation,
  newTeamInvitation,
  readInvitation as readInvitationBody,
} from '@verbeterbord/shared/api/invitations.ts';
import { signInStep } from '@verbeterbord/shared/api/sign-in.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import { canOnTeam } from '@verbeterbord/shared/domain/permission.ts';
import type { InvitationId, TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import type { Access } from '../../auth/access.ts';
import { teamAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { acceptAsMember, acceptAsNewcomer, readInvitation } from '../../usecases/people/accept-invitation.ts';
import { invite, revokeInvitation } from '../../usecases/people/invite.ts';
import { afterPassword } from '../../usecases/sign-in/sign-in-with-password.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import { goOn, type SignInDeps } from '../sign-in/sign-in-steps.ts';

export interface InvitationRouteDeps extends SignInDeps {
  readonly access: Access;
}

const open = { rule: 'public', rateLimit: { max: 300, timeWindow: 60_000 } } as const;
const teamParams = z.strictObject({ id: id<TeamId>() });

/** Inviting, as administrator or for one's own team, and accepting. */
export function invitationRoutes(app: ApiApp, deps: InvitationRouteDeps): void {
  const { account } = deps;

  app.get(
    '/invitations',
    {
      config: { rule: 'organisation:administer' },
      schema: describe('All invitations', 'invitations', { 200: invitations }),
    },
    async () => ({ invitations: await account.invitations.list(null, toInstant(account.now())) }),
  );

  app.post(
    '/invitations',
    {
      config: { rule: 'organisation:administer' },
      schema: {
        ...describe('Invite into the organisation, or a team of it', 'invitations', { 201: invited }),
        body: newInvitation,
      },
    },
    async (request, reply) => {
      const { email = null, team = null, role = null, ...rest } = request.body;
      const input = { ...rest, email, team, role, by: whoAsks(request).person.id };
      return reply.code(201).send(accepted(await invite(account, askedBy(request), input)));
    },
  );

  app.get(
    '/teams/:id/invitations',
    {
      config: { rule: 'team:invite' },
      schema: {
        ...describe('The invitations of a team', 'invitations', { 200: invitations }),
        params: teamParams,
      },
    },
    async (request) => ({
      invitations: await account.invitations.list(teamAsked(request).team.id, toInstant(account.now())),
    }),
  );

  app.post(
    '/teams/:id/invitations',
    {
      config: { rule: 'team:invite' },
      schema: {
        ...describe('Invite into a team', 'invitations', { 201: invited }),
        params: teamParams,
        body: newTeamInvitation,
      },
    },
    async (request, reply) => {
      const { email = null, ...rest } = request.body;
      const input = { ...rest, email, team: teamAsked(request).team.id, by: whoAsks(request).person.id };
      return reply.code(201).send(accepted(await invite(account, askedBy(request), input)));
    },
  );

  app.delete(
    '/invitations/:invitation',
    {
      config: { rule: 'member' },
      schema: {
        ...describe('Revoke an invitation', 'invitations', { 204: z.null().describe('Revoked') }),
        params: z.strictObject({ invitation: id<InvitationId>() }),
      },
    },
    async (request, reply) => {
      const who = whoAsks(request);
      const found = await account.invitations.find(request.params.invitation);
      const standing = found?.team == null ? 'none' : await deps.access.teamStanding(who, found.team);
      // to who may not revoke it, it doesn't exist
      if (found === null || !(who.administrator || canOnTeam(standing, 'invite')))
        throw new HttpProblem('not-found');
      accepted(await revokeInvitation(account, askedBy(request), found.id));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/invitations/read',
    {
      config: open,
      schema: {
        ...describe('What an invitation is for', 'invitations', { 200: invitationShown }),
        body: readInvitationBody,
      },
    },
    async (request) => {
      return accepted(await readInvitation(account, request.body.token));
    },
  );

  app.post(
    '/invitations/accept',
    {
      config: open,
      schema: {
        ...describe('Accept an invitation: as somebody new, or as who I am', 'invitations', {
          200: signInStep,
        }),
        body: acceptInvitation,
      },
    },
    async (request, reply) => {
      const { token, newcomer } = request.body;
      if (newcomer !== undefined) {
        const input = { token, newcomer, origin: request.ip };
        const account = accepted(await acceptAsNewcomer(deps.account, input));
        return goOn(deps, request, reply, await afterPassword(deps.account, account));
      }
      const who = await deps.sessions.who(request.headers);
      if (who?.visitor !== null || who.scopes !== null) throw new HttpProblem('not-signed-in');
      accepted(await acceptAsMember(account, { token, person: who.person.id, origin: request.ip }));
      return { next: 'in' as const, methods: [] };
    },
  );
}
